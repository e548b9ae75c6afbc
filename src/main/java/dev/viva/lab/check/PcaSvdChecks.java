package dev.viva.lab.check;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.stat.StatUtils;
import org.hipparchus.stat.correlation.Covariance;

/** Second ways for principal components and low rank: explicit matrices, taken apart by a library. */
final class PcaSvdChecks {
    private static final int HEAD = 3;
    private static final int TAIL = 9;

    private PcaSvdChecks() {}

    static List<Check> all() {
        return List.of(
                new Check(
                        "lora-share-by-nudging-entries",
                        "entries of real small adapters that move the output, carried to these shapes",
                        1e-9,
                        0,
                        PcaSvdChecks::loraShare),
                new Check(
                        "variance-share-of-explicit-data",
                        "eigenvalues of the covariance of explicit data",
                        1e-9,
                        0,
                        PcaSvdChecks::varianceShare),
                new Check(
                        "score-variance-of-explicit-data",
                        "sample variance of explicit data along its steepest direction",
                        1e-8,
                        0,
                        PcaSvdChecks::scoreVariance),
                new Check(
                        "truncation-error-of-explicit-matrix",
                        "explicit rotated matrix, truncated by a library's SVD",
                        1e-9,
                        0,
                        PcaSvdChecks::truncationError),
                new Check(
                        "relative-error-of-explicit-matrix",
                        "explicit matrix with that energy in its first directions, truncated",
                        1e-8,
                        0,
                        PcaSvdChecks::relativeError),
                new Check(
                        "condition-number-of-explicit-gram",
                        "extreme eigenvalues of an explicit XᵀX + λI",
                        1e-8,
                        0,
                        PcaSvdChecks::conditionNumber),
                new Check(
                        "embedding-ratio-by-nudging-entries",
                        "entries of real small tables that move the output, carried to these shapes",
                        1e-9,
                        0,
                        PcaSvdChecks::embeddingRatio));
    }

    private static double loraShare(Parameters given, SplittableRandom random) {
        double out = given.get("do");
        double in = given.get("di");
        return adapterEntries(out, in, given.get("r"), random) / fullEntries(out, in, random);
    }

    private static double embeddingRatio(Parameters given, SplittableRandom random) {
        double tokens = given.get("V");
        double width = given.get("d");
        return fullEntries(tokens, width, random) / adapterEntries(tokens, width, given.get("k"), random);
    }

    private static double adapterEntries(double rows, double columns, double rank, SplittableRandom random) {
        return CountedShapes.carriedTo(rows, columns, rank, (a, b, c) -> CountedShapes.usedByFactors(a, b, c, random));
    }

    private static double fullEntries(double rows, double columns, SplittableRandom random) {
        return CountedShapes.carriedTo(
                rows, columns, 2, (a, b, c) -> CountedShapes.usedEntries(Matrices.random(a, b, random)));
    }

    private static double varianceShare(Parameters given, SplittableRandom random) {
        double[] values = {given.get("s1"), given.get("s2"), given.get("s3")};
        RealMatrix covariance = new Covariance(Matrices.centredData(12, values, random)).getCovarianceMatrix();
        double[] variances = new EigenDecompositionSymmetric(covariance).getEigenvalues();
        return StatUtils.max(variances) / StatUtils.sum(variances);
    }

    /** The direction comes from power iteration, the variance from the scores along it. */
    private static double scoreVariance(Parameters given, SplittableRandom random) {
        double s1 = given.get("s1");
        RealMatrix data = Matrices.centredData(given.whole("n"), new double[] {s1, s1 / 3, s1 / 10}, random);
        RealVector direction = MatrixUtils.createRealVector(new double[] {1, 0.9, 1.1});
        RealMatrix spread = data.transposeMultiply(data);
        for (int i = 0; i < 40; i++) {
            direction = spread.operate(direction).unitVector();
        }
        return StatUtils.variance(data.operate(direction).toArray());
    }

    private static double truncationError(Parameters given, SplittableRandom random) {
        double[] values = {given.get("s1"), given.get("s2"), given.get("s3"), given.get("s4")};
        return Matrices.remainder(Matrices.withSingularValues(values, random), 2)
                .getFrobeniusNorm();
    }

    /** Three equal directions share the energy e, nine weaker ones of chance strength share the rest. */
    private static double relativeError(Parameters given, SplittableRandom random) {
        double e = given.get("e");
        double[] weak = random.doubles(TAIL, 0.5, 1).toArray();
        double rest = DoubleStream.of(weak).sum();
        DoubleStream energies = DoubleStream.concat(
                DoubleStream.generate(() -> e / HEAD).limit(HEAD),
                DoubleStream.of(weak).map(x -> (1 - e) * x / rest));
        RealMatrix matrix = Matrices.withSingularValues(energies.map(Math::sqrt).toArray(), random);
        return Matrices.remainder(matrix, HEAD).getFrobeniusNorm() / matrix.getFrobeniusNorm();
    }

    private static double conditionNumber(Parameters given, SplittableRandom random) {
        double c = given.get("c");
        RealMatrix data = Matrices.withSingularValues(new double[] {c, Math.sqrt(c), 1}, random);
        RealMatrix ridge = MatrixUtils.createRealIdentityMatrix(3).scalarMultiply(given.get("lam"));
        double[] values =
                new EigenDecompositionSymmetric(data.transposeMultiply(data).add(ridge)).getEigenvalues();
        return StatUtils.max(values) / StatUtils.min(values);
    }
}
