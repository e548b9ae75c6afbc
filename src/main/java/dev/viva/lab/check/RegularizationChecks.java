package dev.viva.lab.check;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/** Second ways for regularization. */
final class RegularizationChecks {
    private static final double SEARCH = 1e-7;
    private static final double NUDGE = 1e-6;

    private RegularizationChecks() {}

    static List<Check> all() {
        return List.of(
                search(
                        "soft-threshold-by-minimisation",
                        "numerical minimum of the criterion",
                        RegularizationChecks::soft),
                search(
                        "ista-step-by-minimisation",
                        "numerical minimum of the local quadratic model plus the penalty",
                        RegularizationChecks::ista),
                search(
                        "l2-prox-by-minimisation",
                        "numerical minimum of distance plus penalty",
                        RegularizationChecks::squaredProximal),
                new Check(
                        "ridge-by-augmented-least-squares",
                        "least squares with √λ rows on a random orthonormal design",
                        1e-9,
                        1e-10,
                        RegularizationChecks::ridge),
                new Check(
                        "lasso-start-by-small-steps",
                        "bisection on whether a small step of any coefficient lowers the criterion, on a random design",
                        1e-6,
                        1e-5,
                        RegularizationChecks::emptyPenalty),
                new Check(
                        "ridge-freedom-by-perturbed-labels",
                        "ridge fits of a random design, each label perturbed in turn",
                        1e-9,
                        1e-10,
                        RegularizationChecks::freedom),
                search(
                        "elastic-net-by-minimisation",
                        "numerical minimum of the criterion",
                        RegularizationChecks::elasticNet));
    }

    /** Searches for a minimum are good to about the root of a double's precision. */
    private static Check search(String name, String method, Check.Way way) {
        return new Check(name, method, 1e-6, SEARCH, way);
    }

    private static double soft(Parameters p, SplittableRandom random) {
        return OneVariable.minimum(theta -> square(theta - p.get("z")) / 2 + p.get("lam") * Math.abs(theta), -3, 3.1);
    }

    private static double ista(Parameters p, SplittableRandom random) {
        DoubleUnaryOperator model = next -> p.get("g") * (next - p.get("th"))
                + square(next - p.get("th")) / (2 * p.get("eta"))
                + p.get("lam") * Math.abs(next);
        return OneVariable.minimum(model, -8, 8.1);
    }

    private static double squaredProximal(Parameters p, SplittableRandom random) {
        return OneVariable.minimum(
                theta -> square(theta - p.get("z")) / (2 * p.get("eta")) + p.get("lam") * theta * theta, -3, 3.1);
    }

    private static double elasticNet(Parameters p, SplittableRandom random) {
        double al = p.get("al");
        DoubleUnaryOperator criterion = beta ->
                square(beta - p.get("b")) / 2 + p.get("lam") * (al * Math.abs(beta) + (1 - al) * beta * beta / 2);
        return OneVariable.minimum(criterion, -6, 6.1);
    }

    private static double square(double x) {
        return x * x;
    }

    private static double ridge(Parameters p, SplittableRandom random) {
        RealMatrix design = Rotations.orthonormal(random, 7, 3);
        RealVector truth = Rotations.vector(p.get("b"), random.nextDouble(-3, 3), random.nextDouble(-3, 3));
        return ridgeFit(design, design.operate(truth), p.get("lam")).getEntry(0);
    }

    /** Penalty rows √λ·I with labels 0, then ordinary least squares. */
    private static RealVector ridgeFit(RealMatrix design, RealVector labels, double lam) {
        int rows = design.getRowDimension();
        int columns = design.getColumnDimension();
        RealMatrix augmented = MatrixUtils.createRealMatrix(rows + columns, columns);
        augmented.setSubMatrix(design.getData(), 0, 0);
        for (int j = 0; j < columns; j++) {
            augmented.setEntry(rows + j, j, Math.sqrt(lam));
        }
        return new QRDecomposition(augmented).getSolver().solve(labels.append(new ArrayRealVector(columns)));
    }

    /** Each fitted value's slope in its own label, summed. */
    private static double freedom(Parameters p, SplittableRandom random) {
        RealMatrix design = Rotations.withSingularValues(random, 8, p.get("s1"), p.get("s2"), p.get("s3"));
        RealVector labels = new ArrayRealVector(random.doubles(8, -1, 1).toArray());
        RealVector fitted = design.operate(ridgeFit(design, labels, p.get("lam")));
        double total = 0;
        for (int i = 0; i < 8; i++) {
            RealVector moved = labels.copy();
            moved.addToEntry(i, 1);
            RealVector refitted = design.operate(ridgeFit(design, moved, p.get("lam")));
            total += refitted.getEntry(i) - fitted.getEntry(i);
        }
        return total;
    }

    /** A random 3 × 3 design and labels that have the given correlations with its columns. */
    private static double emptyPenalty(Parameters p, SplittableRandom random) {
        RealMatrix design = Rotations.withSingularValues(random, 3, 1, 1.3, 0.8);
        RealVector correlations = Rotations.vector(p.get("c1"), p.get("c2"), p.get("c3"));
        RealVector labels = new LUDecomposition(design.transpose()).getSolver().solve(correlations);
        double low = 0;
        double high = 40;
        for (int i = 0; i < 40; i++) {
            double middle = (low + high) / 2;
            if (staysEmpty(design, labels, middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    /** The criterion is convex, so zero is best if no small step along an axis lowers it. */
    private static boolean staysEmpty(RealMatrix design, RealVector labels, double lam) {
        for (int j = 0; j < 3; j++) {
            RealVector column = design.getColumnVector(j);
            DoubleUnaryOperator criterion =
                    beta -> square(labels.subtract(column.mapMultiply(beta)).getNorm()) / 2 + lam * Math.abs(beta);
            double least = Math.min(criterion.applyAsDouble(NUDGE), criterion.applyAsDouble(-NUDGE));
            if (least < criterion.applyAsDouble(0)) {
                return false;
            }
        }
        return true;
    }
}
