package dev.viva.lab.experiment;

import static dev.viva.lab.experiment.PlotLines.line;

import dev.viva.bank.Topic;
import dev.viva.lab.experiment.Plot.Axis;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;

/** X11: a linear autoencoder with untied weights, trained by gradient descent, beside PCA. */
final class LinearAutoencoder extends DescribedExperiment {
    private static final int ROWS = 500;
    private static final int COLUMNS = 10;
    private static final int CODE = 3;
    private static final double[] SPREADS = {5, 4, 3, 1.6, 1.3, 1.1, 0.9, 0.7, 0.5, 0.3};

    private final int steps;

    LinearAutoencoder() {
        this(20_000);
    }

    /**
     * @param steps of gradient descent
     */
    LinearAutoencoder(int steps) {
        super(new Description(
                "pca-autoencoder",
                "X11",
                Topic.PCA_SVD,
                "A linear autoencoder finds the subspace of PCA, but not its axes",
                "Trained to the end, the autoencoder's error and the plane it projects on become those of PCA. Its"
                        + " decoder columns still point elsewhere within that plane, since any mixing of the code that"
                        + " the encoder undoes costs nothing."));
        this.steps = steps;
    }

    /** Where the training stands: error above PCA's as a share of it, largest angle to PCA's plane, least alignment. */
    private record Point(int step, double excess, double angle, double alignment) {}

    @Override
    public Outcome run(long seed) {
        Chance chance = new Chance(seed);
        RealMatrix covariance = covariance(chance);
        EigenDecompositionSymmetric eigen = new EigenDecompositionSymmetric(covariance);
        RealMatrix axes = eigen.getV().getSubMatrix(0, COLUMNS - 1, 0, CODE - 1);
        double pca = Arrays.stream(eigen.getEigenvalues()).skip(CODE).sum();
        List<Point> trace = train(covariance, axes, pca, chance);
        Point end = trace.get(trace.size() - 1);
        return new ResultSheet()
                .text(
                        "setup",
                        "500 rows, 10 columns, code of 3, untied weights, " + steps + " steps of gradient descent")
                .figure("reconstruction error of PCA, sum of squares per row", pca)
                .figure("reconstruction error of the autoencoder", pca * (1 + end.excess))
                .figure("largest principal angle in radians", end.angle)
                .figure("least |cos| between a decoder column and its nearest axis", end.alignment)
                .atMost("the error above PCA's, as a share of it", Math.abs(end.excess), 1e-9)
                .atMost("the largest principal angle in radians", end.angle, 1e-5)
                .holds("a decoder column is not along an axis: |cos| below 0.98", end.alignment, end.alignment < 0.98)
                .with(plot(trace));
    }

    /** Of centred rows whose directions of spread point anywhere. */
    private static RealMatrix covariance(Chance chance) {
        RealMatrix turn = new QRDecomposition(new Array2DRowRealMatrix(chance.normals(COLUMNS, COLUMNS))).getQ();
        RealMatrix rows = new Array2DRowRealMatrix(chance.normals(ROWS, COLUMNS))
                .multiply(MatrixUtils.createRealDiagonalMatrix(SPREADS))
                .multiplyTransposed(turn);
        for (int j = 0; j < COLUMNS; j++) {
            double mean = Arrays.stream(rows.getColumn(j)).average().orElseThrow();
            rows.setColumnVector(j, rows.getColumnVector(j).mapSubtract(mean));
        }
        return rows.transposeMultiply(rows).scalarMultiply(1.0 / ROWS);
    }

    /** Descends ½·tr((I − DE) C (I − DE)ᵀ) in the decoder D and the encoder E at once. */
    private List<Point> train(RealMatrix covariance, RealMatrix axes, double pca, Chance chance) {
        RealMatrix decoder = new Array2DRowRealMatrix(chance.normals(COLUMNS, CODE)).scalarMultiply(0.1);
        RealMatrix encoder = new Array2DRowRealMatrix(chance.normals(CODE, COLUMNS)).scalarMultiply(0.1);
        RealMatrix identity = MatrixUtils.createRealIdentityMatrix(COLUMNS);
        double rate = 0.2 / covariance.getNorm1();
        List<Point> trace = new ArrayList<>();
        int next = 1;
        for (int step = 1; step <= steps; step++) {
            RealMatrix missed = identity.subtract(decoder.multiply(encoder));
            RealMatrix pull = missed.multiply(covariance);
            RealMatrix change = pull.multiplyTransposed(encoder);
            encoder = encoder.add(decoder.transposeMultiply(pull).scalarMultiply(rate));
            decoder = decoder.add(change.scalarMultiply(rate));
            if (step == next || step == steps) {
                trace.add(point(step, decoder, encoder, covariance, axes, pca));
                next = (int) Math.ceil(step * 1.25);
            }
        }
        return trace;
    }

    private static Point point(
            int step, RealMatrix decoder, RealMatrix encoder, RealMatrix covariance, RealMatrix axes, double pca) {
        RealMatrix missed = MatrixUtils.createRealIdentityMatrix(COLUMNS).subtract(decoder.multiply(encoder));
        double error = missed.multiply(covariance).multiplyTransposed(missed).getTrace();
        RealMatrix plane = new QRDecomposition(decoder).getQ().getSubMatrix(0, COLUMNS - 1, 0, CODE - 1);
        RealMatrix outside = plane.subtract(axes.multiply(axes.transposeMultiply(plane)));
        double sine = new SingularValueDecomposition(outside).getSingularValues()[0];
        double alignment = 1;
        for (int j = 0; j < CODE; j++) {
            double[] cosines =
                    axes.preMultiply(decoder.getColumnVector(j).unitVector()).toArray();
            alignment = Math.min(
                    alignment, Arrays.stream(cosines).map(Math::abs).max().orElseThrow());
        }
        return new Point(step, error / pca - 1, Math.asin(Math.min(1, sine)), alignment);
    }

    private static Plot plot(List<Point> trace) {
        double floor = 1e-12;
        double[] steps = trace.stream().mapToDouble(Point::step).toArray();
        return new Plot(
                "An autoencoder finds PCA's plane, not its axes",
                new Axis("step of gradient descent", true),
                new Axis("gap to PCA", true),
                List.of(
                        line(
                                "error above PCA's (share)",
                                steps,
                                trace.stream()
                                        .mapToDouble(each -> Math.max(floor, each.excess))
                                        .toArray()),
                        line(
                                "angle to the plane (rad)",
                                steps,
                                trace.stream()
                                        .mapToDouble(each -> Math.max(floor, each.angle))
                                        .toArray()),
                        line(
                                "angle to the axes (rad)",
                                steps,
                                trace.stream()
                                        .mapToDouble(each -> Math.acos(each.alignment))
                                        .toArray())));
    }
}
