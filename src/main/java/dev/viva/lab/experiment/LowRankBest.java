package dev.viva.lab.experiment;

import static dev.viva.lab.experiment.PlotLines.dashed;
import static dev.viva.lab.experiment.PlotLines.line;
import static dev.viva.lab.experiment.PlotLines.points;

import dev.viva.bank.Topic;
import dev.viva.lab.experiment.Plot.Axis;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;

/** X12: the truncated SVD beside random projections and alternating least squares of the same rank. */
final class LowRankBest extends DescribedExperiment {
    private static final int ROWS = 30;
    private static final int COLUMNS = 20;
    private static final int HIGHEST = 10;
    private static final int SHOWN = 5;
    private static final int PROJECTIONS = 2000;
    private static final int RUNS = 20;

    private final int rounds;

    LowRankBest() {
        this(200);
    }

    /**
     * @param rounds of alternating least squares
     */
    LowRankBest(int rounds) {
        super(new Description(
                "low-rank-optimality",
                "X12",
                Topic.PCA_SVD,
                "No matrix of the same rank comes closer than the truncated SVD",
                "At every rank the error of the truncated SVD is the root of the squared singular values it drops, and"
                        + " none of 2000 random projections beats it. Alternating least squares, which knows nothing of"
                        + " singular values, ends at the same error from every start."));
        this.rounds = rounds;
    }

    /** Frobenius errors of one rank, and the spectral ones of the SVD and the best projection. */
    private record Errors(
            double svd,
            double tail,
            double random,
            double als,
            double worstAls,
            double spectral,
            double randomSpectral) {}

    @Override
    public Outcome run(long seed) {
        Chance chance = new Chance(seed);
        RealMatrix matrix = decaying(chance);
        SingularValueDecomposition svd = new SingularValueDecomposition(matrix);
        double[] sigma = svd.getSingularValues();
        Errors[] errors = IntStream.rangeClosed(1, HIGHEST)
                .mapToObj(rank -> errors(matrix, svd, rank, chance))
                .toArray(Errors[]::new);
        double tail = largest(errors, each -> Math.abs(each.svd - each.tail));
        double norm = IntStream.range(0, HIGHEST)
                .mapToDouble(i -> Math.abs(errors[i].spectral - sigma[i + 1]))
                .max()
                .orElseThrow();
        double beaten = largest(errors, each -> each.svd - Math.min(each.random, each.als));
        return new ResultSheet()
                .text(
                        "setup",
                        "30 × 20, singular values falling by 0.8; 2000 random projections and 20 ALS runs a rank")
                .figures("singular values", sigma)
                .figures(
                        "rank",
                        IntStream.rangeClosed(1, HIGHEST).asDoubleStream().toArray())
                .figures("Frobenius error of the SVD", each(errors, Errors::svd))
                .figures("root of the dropped squares", each(errors, Errors::tail))
                .figures("best random projection", each(errors, Errors::random))
                .figures("best ALS run", each(errors, Errors::als))
                .figures("spectral error of the SVD", each(errors, Errors::spectral))
                .figures(
                        "rank 5, spectral error: SVD, best random projection",
                        errors[SHOWN - 1].spectral,
                        errors[SHOWN - 1].randomSpectral)
                .atMost("SVD error away from the dropped squares' root, the largest", tail, 1e-12)
                .atMost("SVD spectral error away from the next singular value, the largest", norm, 1e-12)
                .atMost("SVD error above the best competitor's, the largest", beaten, 1e-12)
                .atMost(
                        "SVD spectral error over the best projection's at rank 5",
                        errors[SHOWN - 1].spectral / errors[SHOWN - 1].randomSpectral,
                        1)
                .atMost("the worst ALS run above the SVD", largest(errors, each -> each.worstAls - each.svd), 1e-6)
                .with(plot(errors));
    }

    private static RealMatrix decaying(Chance chance) {
        RealMatrix left = basis(chance.normals(ROWS, COLUMNS));
        RealMatrix right = basis(chance.normals(COLUMNS, COLUMNS));
        double[] sigma = IntStream.range(0, COLUMNS)
                .mapToDouble(i -> 10 * Math.pow(0.8, i))
                .toArray();
        return left.multiply(MatrixUtils.createRealDiagonalMatrix(sigma)).multiplyTransposed(right);
    }

    /** An orthonormal basis of the columns' span. */
    private static RealMatrix basis(double[][] columns) {
        return basis(new Array2DRowRealMatrix(columns, false));
    }

    private static RealMatrix basis(RealMatrix columns) {
        return new QRDecomposition(columns)
                .getQ()
                .getSubMatrix(0, columns.getRowDimension() - 1, 0, columns.getColumnDimension() - 1);
    }

    private Errors errors(RealMatrix matrix, SingularValueDecomposition svd, int rank, Chance chance) {
        double[] sigma = svd.getSingularValues();
        RealMatrix left = svd.getU().getSubMatrix(0, ROWS - 1, 0, rank - 1);
        RealMatrix missed = matrix.subtract(left.multiply(left.transposeMultiply(matrix)));
        double tail = Math.sqrt(
                Arrays.stream(sigma, rank, COLUMNS).map(each -> each * each).sum());
        double[][] rows = matrix.getData();
        double all = square(matrix.getFrobeniusNorm());
        double random = Double.POSITIVE_INFINITY;
        double randomSpectral = Double.POSITIVE_INFINITY;
        for (int i = 0; i < PROJECTIONS; i++) {
            double[][] plane = chance.normals(rank, COLUMNS);
            Vectors.orthonormalize(plane);
            if (rank == SHOWN) {
                randomSpectral = Math.min(randomSpectral, spectral(outside(matrix, plane)));
            }
            random = Math.min(random, Math.sqrt(all - kept(rows, plane)));
        }
        double[] runs = IntStream.range(0, RUNS)
                .mapToDouble(i -> alternating(matrix, rank, chance))
                .toArray();
        return new Errors(
                missed.getFrobeniusNorm(),
                tail,
                random,
                Arrays.stream(runs).min().orElseThrow(),
                Arrays.stream(runs).max().orElseThrow(),
                spectral(missed),
                randomSpectral);
    }

    /** The squares that the projection of the rows to the plane keeps. */
    private static double kept(double[][] rows, double[][] plane) {
        double kept = 0;
        for (double[] row : rows) {
            for (double[] direction : plane) {
                kept += square(Vectors.dot(row, direction));
            }
        }
        return kept;
    }

    private static RealMatrix outside(RealMatrix matrix, double[][] plane) {
        RealMatrix directions = new Array2DRowRealMatrix(plane, false);
        return matrix.subtract(matrix.multiplyTransposed(directions).multiply(directions));
    }

    /** Least squares for one factor with the other held, in turn; only the span of the held one matters. */
    private double alternating(RealMatrix matrix, int rank, Chance chance) {
        double[][] right = chance.normals(rank, COLUMNS);
        for (int i = 0; i < rounds; i++) {
            Vectors.orthonormalize(right);
            double[][] left = Arrays.stream(right).map(matrix::operate).toArray(double[][]::new);
            Vectors.orthonormalize(left);
            right = Arrays.stream(left).map(matrix::preMultiply).toArray(double[][]::new);
        }
        Vectors.orthonormalize(right);
        return outside(matrix, right).getFrobeniusNorm();
    }

    private static double spectral(RealMatrix matrix) {
        return new SingularValueDecomposition(matrix).getSingularValues()[0];
    }

    private static double square(double x) {
        return x * x;
    }

    private static double[] each(Errors[] errors, java.util.function.ToDoubleFunction<Errors> value) {
        return Arrays.stream(errors).mapToDouble(value).toArray();
    }

    private static double largest(Errors[] errors, java.util.function.ToDoubleFunction<Errors> value) {
        return Arrays.stream(errors).mapToDouble(value).max().orElseThrow();
    }

    private static Plot plot(Errors[] errors) {
        double[] ranks = IntStream.rangeClosed(1, HIGHEST).asDoubleStream().toArray();
        return new Plot(
                "Nothing of the same rank beats the truncated SVD",
                new Axis("rank", false),
                new Axis("Frobenius error", false),
                List.of(
                        line("best of 2000 random projections", ranks, each(errors, Errors::random)),
                        points("best of 20 ALS runs", ranks, each(errors, Errors::als)),
                        dashed("truncated SVD", ranks, each(errors, Errors::svd))));
    }
}
