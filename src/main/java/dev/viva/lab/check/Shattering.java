package dev.viva.lab.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;

/** Whether affine classifiers can label points in every way, by trying. */
final class Shattering {
    private static final int CLOUDS = 3;

    private Shattering() {}

    /** Tries a few clouds of points by chance; clouds in general position are all alike for halfspaces. */
    static boolean isPossible(int points, int dimensions, SplittableRandom random) {
        for (int cloud = 0; cloud < CLOUDS; cloud++) {
            if (isShattered(Matrices.random(points, dimensions, random))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isShattered(RealMatrix points) {
        int labelings = 1 << points.getRowDimension();
        for (int labels = 0; labels < labelings; labels++) {
            if (!isSeparable(points, labels)) {
                return false;
            }
        }
        return true;
    }

    /** Looks for w and b with y(w·x + b) ≥ 1 at all points; bit i of {@code labels} is the side of point i. */
    private static boolean isSeparable(RealMatrix points, int labels) {
        int dimensions = points.getColumnDimension();
        List<LinearConstraint> sides = new ArrayList<>();
        for (int i = 0; i < points.getRowDimension(); i++) {
            double[] row = Arrays.copyOf(points.getRow(i), dimensions + 1);
            row[dimensions] = 1;
            boolean positive = (labels >> i & 1) == 1;
            sides.add(new LinearConstraint(row, positive ? Relationship.GEQ : Relationship.LEQ, positive ? 1 : -1));
        }
        try {
            new SimplexSolver()
                    .optimize(
                            new LinearObjectiveFunction(new double[dimensions + 1], 0),
                            new LinearConstraintSet(sides),
                            new NonNegativeConstraint(false));
            return true;
        } catch (MathIllegalStateException noSolution) {
            return false;
        }
    }
}
