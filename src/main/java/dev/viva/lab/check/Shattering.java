package dev.viva.lab.check;

import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * Whether affine classifiers can label points in every way, by trying. A classifier that moves and turns without changing a
 * label comes to rest on as many points as the space has dimensions; so every labeling comes from a plane through that many
 * points, tilted a little to put each of them on either side (Cover 1965).
 */
final class Shattering {
    private static final int CLOUDS = 3;

    private final RealMatrix points;
    private final int count;
    private final BitSet seen = new BitSet();

    private Shattering(RealMatrix points) {
        this.points = points;
        this.count = points.getRowDimension();
    }

    /** Tries a few clouds of points by chance; clouds in general position are all alike for halfspaces. */
    static boolean isPossible(int points, int dimensions, SplittableRandom random) {
        for (int cloud = 0; cloud < CLOUDS; cloud++) {
            if (new Shattering(Matrices.random(points, dimensions, random)).isShattered()) {
                return true;
            }
        }
        return false;
    }

    private boolean isShattered() {
        int resting = Math.min(count, points.getColumnDimension());
        for (int through = 0; through < 1 << count; through++) {
            if (Integer.bitCount(through) == resting) {
                tilt(through, beyond(through));
            }
        }
        return seen.cardinality() == 1 << count;
    }

    /** Which of the other points lie beyond the plane w·x = 1 through the points of the set. */
    private int beyond(int through) {
        int dimensions = points.getColumnDimension();
        if (count <= dimensions) {
            return 0;
        }
        int[] rows =
                IntStream.range(0, count).filter(i -> (through >> i & 1) == 1).toArray();
        int[] columns = IntStream.range(0, dimensions).toArray();
        RealVector plane = new LUDecomposition(points.getSubMatrix(rows, columns))
                .getSolver()
                .solve(new ArrayRealVector(dimensions, 1));
        int beyond = 0;
        for (int i = 0; i < count; i++) {
            boolean other = (through >> i & 1) == 0;
            beyond |= other && points.getRowVector(i).dotProduct(plane) > 1 ? 1 << i : 0;
        }
        return beyond;
    }

    /** Every way to label the points on the plane, and all of it turned round. */
    private void tilt(int through, int beyond) {
        int all = (1 << count) - 1;
        int some = through;
        while (true) {
            seen.set(beyond | some);
            seen.set(all & ~(beyond | some));
            if (some == 0) {
                return;
            }
            some = some - 1 & through;
        }
    }
}
