package dev.viva.lab.claim;

import java.util.SplittableRandom;

/** A hard-margin machine on separable points of the plane, and the widest gap found by turning a line. */
final class MarginMachine {
    private static final int POINTS = 16;
    private static final int ANGLES = 720;

    final double[][] x = new double[POINTS][2];
    final int[] y = new int[POINTS];
    final double[] alpha = new double[POINTS];

    MarginMachine(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < POINTS; i++) {
            y[i] = i % 2 == 0 ? 1 : -1;
            x[i][0] = 1.6 * y[i] + random.nextDouble(-1.2, 1.2);
            x[i][1] = 0.9 * y[i] + random.nextDouble(-1.2, 1.2);
        }
        solveDual();
    }

    /** Steps on the pair that breaks the optimality conditions most, until none does. */
    private void solveDual() {
        for (int step = 0; step < 20_000; step++) {
            int up = -1;
            int down = -1;
            for (int i = 0; i < POINTS; i++) {
                if ((y[i] > 0 || alpha[i] > 0) && (up < 0 || pull(i) > pull(up))) {
                    up = i;
                }
                if ((y[i] < 0 || alpha[i] > 0) && (down < 0 || pull(i) < pull(down))) {
                    down = i;
                }
            }
            double gain = pull(up) - pull(down);
            if (gain < 1e-12) {
                return;
            }
            double[] apart = {x[up][0] - x[down][0], x[up][1] - x[down][1]};
            double move = gain / dot(apart, apart);
            move = y[up] < 0 ? Math.min(move, alpha[up]) : move;
            move = y[down] > 0 ? Math.min(move, alpha[down]) : move;
            alpha[up] += y[up] * move;
            alpha[down] -= y[down] * move;
        }
    }

    private double pull(int i) {
        return y[i] - dot(weights(), x[i]);
    }

    /** The weights that the dual variables add up to. */
    double[] weights() {
        double[] w = new double[2];
        for (int i = 0; i < POINTS; i++) {
            w[0] += alpha[i] * y[i] * x[i][0];
            w[1] += alpha[i] * y[i] * x[i][1];
        }
        return w;
    }

    double norm() {
        return Math.sqrt(dot(weights(), weights()));
    }

    /** The angle whose direction parts the classes by the widest gap, by search without any multiplier. */
    double widestAngle() {
        double best = 0;
        for (int i = 0; i < ANGLES; i++) {
            double angle = 2 * Math.PI * i / ANGLES;
            best = gap(angle) > gap(best) ? angle : best;
        }
        return ClaimTools.least(a -> -gap(a), best - 0.02, best + 0.02);
    }

    /** The distance between the classes along the direction of an angle; negative if they overlap. */
    double gap(double angle) {
        return ends(angle)[0] - ends(angle)[1];
    }

    /** The nearest positive and the nearest negative point, as coordinates along the direction. */
    double[] ends(double angle) {
        double[] u = {Math.cos(angle), Math.sin(angle)};
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < POINTS; i++) {
            if (y[i] > 0) {
                low = Math.min(low, dot(u, x[i]));
            } else {
                high = Math.max(high, dot(u, x[i]));
            }
        }
        return new double[] {low, high};
    }

    static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1];
    }
}
