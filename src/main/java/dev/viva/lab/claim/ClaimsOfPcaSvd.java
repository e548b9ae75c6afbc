package dev.viva.lab.claim;

import dev.viva.lab.claim.Claim.Verdict;
import java.util.List;
import java.util.SplittableRandom;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;
import org.hipparchus.stat.StatUtils;
import org.hipparchus.stat.correlation.Covariance;

/** Chapter 7 of the guide: principal components and low rank. */
final class ClaimsOfPcaSvd {
    private static final long SEED = 7;

    private ClaimsOfPcaSvd() {}

    static List<Claim> all() {
        double lost = lostNorm();
        double alignment = decoderAlignment();
        return List.of(
                ClaimTools.small(
                        "C081",
                        componentsGap(),
                        "SVD of seeded centred data against the eigenvectors and eigenvalues of its covariance",
                        "Only once the column means are taken off."),
                new Claim(
                        "C082",
                        truncationMargin() > -1e-9 ? Verdict.CONFIRMED : Verdict.WRONG,
                        truncationMargin(),
                        "least excess error of rank-2 factors fitted by alternating least squares from 20 seeded starts",
                        "They come as near as rounding lets them and never below."),
                Claim.figure(
                        "C083",
                        0.001,
                        loraShare(8, 8192),
                        0.05,
                        "entries of both factors counted against those of the square they replace",
                        "Two factors, not one: 2r/d, so 0.2 %; and not every matrix of that model is square."),
                new Claim(
                        "C084",
                        lost > 0.05 ? Verdict.MISLEADING : Verdict.CONFIRMED,
                        lost,
                        "share of the Frobenius norm lost when an explicit matrix is cut to 95 % of its squared spectrum",
                        "Energy counts squares: what is left out is √0.05, over a fifth of the norm."),
                new Claim(
                        "C085",
                        Verdict.MISLEADING,
                        null,
                        "from memory; Hinton 2015 trains the student on outputs",
                        "It matches functions; the rank of weights does not enter."),
                new Claim(
                        "C086",
                        autoencoderGap() > 1e-6
                                ? Verdict.WRONG
                                : alignment < 0.999 ? Verdict.ROUNDED : Verdict.CONFIRMED,
                        alignment,
                        "least cosine between a trained decoder's row and the nearest component; the projections agree",
                        "The plane and the error agree, the axes do not: nothing orders or separates the codes."));
    }

    private static double componentsGap() {
        RealMatrix data = centred(30, 4, new SplittableRandom(SEED));
        SingularValueDecomposition svd = new SingularValueDecomposition(data);
        EigenDecompositionSymmetric covariance =
                new EigenDecompositionSymmetric(new Covariance(data).getCovarianceMatrix());
        double worst = 0;
        for (int i = 0; i < 4; i++) {
            double value = svd.getSingularValues()[i];
            worst = Math.max(worst, Math.abs(value * value / 29 - covariance.getEigenvalue(i)));
            double cosine = svd.getV().getColumnVector(i).dotProduct(covariance.getEigenvector(i));
            worst = Math.max(worst, Math.abs(Math.abs(cosine) - 1));
        }
        return worst;
    }

    private static double truncationMargin() {
        SplittableRandom random = new SplittableRandom(SEED);
        RealMatrix matrix = ClaimTools.normals(7, 5, random);
        double truncated = matrix.subtract(truncation(matrix, 2)).getFrobeniusNorm();
        double least = Double.MAX_VALUE;
        for (int start = 0; start < 20; start++) {
            RealMatrix right = fittedRows(matrix, 2, random);
            RealMatrix left = onto(matrix, right);
            least = Math.min(least, matrix.subtract(left.multiply(right)).getFrobeniusNorm() - truncated);
        }
        return least;
    }

    private static double loraShare(long rank, long width) {
        long entries = 0;
        for (long column = 0; column < width; column++) {
            entries += rank;
        }
        for (long row = 0; row < width; row++) {
            entries += rank;
        }
        return (double) entries / (width * width);
    }

    /** Four directions share 95 % of the energy, twenty the rest; the matrix hides them behind two rotations. */
    private static double lostNorm() {
        SplittableRandom random = new SplittableRandom(SEED);
        double[] values = new double[24];
        for (int i = 0; i < 24; i++) {
            values[i] = Math.sqrt(i < 4 ? 0.95 / 4 : 0.05 / 20);
        }
        RealMatrix matrix = rotation(24, random)
                .multiply(MatrixUtils.createRealDiagonalMatrix(values))
                .multiply(rotation(24, random));
        return matrix.subtract(truncation(matrix, 4)).getFrobeniusNorm() / matrix.getFrobeniusNorm();
    }

    /** How far apart the projections onto the decoder's rows and onto the leading components are. */
    private static double autoencoderGap() {
        SplittableRandom random = new SplittableRandom(SEED);
        RealMatrix data = centred(40, 5, random);
        RealMatrix axes = leading(data, 2);
        return projection(fittedRows(data, 2, random))
                .subtract(axes.multiplyTransposed(axes))
                .getFrobeniusNorm();
    }

    /** The cosine between the decoder's first row and the component nearest to it, least over ten starts. */
    private static double decoderAlignment() {
        SplittableRandom random = new SplittableRandom(SEED);
        RealMatrix data = centred(40, 5, random);
        RealMatrix axes = leading(data, 2);
        double least = 1;
        for (int start = 0; start < 10; start++) {
            double[] cosines = axes.preMultiply(
                            fittedRows(data, 2, random).getRowVector(0).unitVector())
                    .toArray();
            least = Math.min(least, Math.max(Math.abs(cosines[0]), Math.abs(cosines[1])));
        }
        return least;
    }

    /** The right factor of the best product of so many columns and rows, from a random start. */
    private static RealMatrix fittedRows(RealMatrix matrix, int rank, SplittableRandom random) {
        RealMatrix rows = ClaimTools.normals(rank, matrix.getColumnDimension(), random);
        for (int sweep = 0; sweep < 500; sweep++) {
            RealMatrix codes = onto(matrix, rows);
            rows = inverse(codes.transposeMultiply(codes)).multiply(codes.transposeMultiply(matrix));
        }
        return rows;
    }

    /** The codes that reproduce the matrix best through these rows: a linear encoder. */
    private static RealMatrix onto(RealMatrix matrix, RealMatrix rows) {
        return matrix.multiplyTransposed(rows).multiply(inverse(rows.multiplyTransposed(rows)));
    }

    private static RealMatrix projection(RealMatrix rows) {
        return rows.transposeMultiply(inverse(rows.multiplyTransposed(rows))).multiply(rows);
    }

    private static RealMatrix inverse(RealMatrix matrix) {
        return new LUDecomposition(matrix).getSolver().getInverse();
    }

    private static RealMatrix leading(RealMatrix data, int count) {
        return new SingularValueDecomposition(data).getV().getSubMatrix(0, data.getColumnDimension() - 1, 0, count - 1);
    }

    private static RealMatrix truncation(RealMatrix matrix, int rank) {
        SingularValueDecomposition svd = new SingularValueDecomposition(matrix);
        double[] values = svd.getSingularValues();
        for (int i = rank; i < values.length; i++) {
            values[i] = 0;
        }
        return svd.getU().multiply(MatrixUtils.createRealDiagonalMatrix(values)).multiply(svd.getVT());
    }

    private static RealMatrix rotation(int size, SplittableRandom random) {
        return new QRDecomposition(ClaimTools.normals(size, size, random)).getQ();
    }

    /** Seeded data, each column more spread than the next, all of mean 0. */
    private static RealMatrix centred(int rows, int columns, SplittableRandom random) {
        RealMatrix data = ClaimTools.normals(rows, columns, random);
        for (int j = 0; j < columns; j++) {
            double[] column = data.getColumn(j);
            double mean = StatUtils.mean(column);
            for (int i = 0; i < rows; i++) {
                data.setEntry(i, j, (column[i] - mean) * (columns - j));
            }
        }
        return data.multiply(rotation(columns, random));
    }
}
