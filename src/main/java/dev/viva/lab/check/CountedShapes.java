package dev.viva.lab.check;

import java.util.SplittableRandom;
import org.hipparchus.linear.RealMatrix;

/** Parameters counted on small real layers and carried over to the shapes of a question. */
final class CountedShapes {
    /** Counts something on a layer of the given size. */
    interface Count {
        double at(int first, int second, int third);
    }

    private static final double NUDGE = 0.5;

    private CountedShapes() {}

    /** Entries of the factors that change their product when nudged, that is, numbers the layer really uses. */
    static int usedEntries(RealMatrix... factors) {
        int used = 0;
        RealMatrix before = product(factors);
        for (RealMatrix factor : factors) {
            for (int i = 0; i < factor.getRowDimension(); i++) {
                for (int j = 0; j < factor.getColumnDimension(); j++) {
                    factor.addToEntry(i, j, NUDGE);
                    used += product(factors).subtract(before).getFrobeniusNorm() > 1e-9 ? 1 : 0;
                    factor.addToEntry(i, j, -NUDGE);
                }
            }
        }
        return used;
    }

    private static RealMatrix product(RealMatrix... factors) {
        RealMatrix product = factors[0].copy();
        for (int i = 1; i < factors.length; i++) {
            product = product.multiply(factors[i]);
        }
        return product;
    }

    /** Two factors of inner size {@code rank}, filled by chance. */
    static int usedByFactors(int rows, int columns, int rank, SplittableRandom random) {
        return usedEntries(Matrices.random(rows, rank, random), Matrices.random(rank, columns, random));
    }

    /** Carries a count that is linear in each size alone from the sizes 2 and 3 to the given ones. */
    static double carriedTo(double first, double second, double third, Count count) {
        double total = 0;
        for (int corner = 0; corner < 8; corner++) {
            int a = 2 + (corner & 1);
            int b = 2 + (corner >> 1 & 1);
            int c = 2 + (corner >> 2);
            total += share(first, a) * share(second, b) * share(third, c) * count.at(a, b, c);
        }
        return total;
    }

    private static double share(double size, int corner) {
        return corner == 2 ? 3 - size : size - 2;
    }
}
