package dev.viva.lab.claim;

/** A joint distribution of X and Y, row by row, and what the one says about the other. */
final class JointTable {
    private final double[] joint;
    private final int columns;
    private final double[] x;
    private final double[] y;

    JointTable(double[] joint, int columns) {
        this.joint = joint.clone();
        this.columns = columns;
        x = new double[joint.length / columns];
        y = new double[columns];
        for (int i = 0; i < joint.length; i++) {
            x[i / columns] += joint[i];
            y[i % columns] += joint[i];
        }
    }

    double asDivergence() {
        double[] product = new double[joint.length];
        for (int i = 0; i < joint.length; i++) {
            product[i] = x[i / columns] * y[i % columns];
        }
        return Divergences.divergence(joint, product);
    }

    double asReductionOfX() {
        double conditional = 0;
        for (int j = 0; j < columns; j++) {
            double[] given = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                given[i] = joint[i * columns + j] / y[j];
            }
            conditional += y[j] * Divergences.crossEntropy(given);
        }
        return Divergences.crossEntropy(x) - conditional;
    }

    double asReductionOfY() {
        double conditional = 0;
        for (int i = 0; i < x.length; i++) {
            double[] given = new double[columns];
            for (int j = 0; j < columns; j++) {
                given[j] = joint[i * columns + j] / x[i];
            }
            conditional += x[i] * Divergences.crossEntropy(given);
        }
        return Divergences.crossEntropy(y) - conditional;
    }

    /** The critic that makes the contrastive bound tightest. */
    double[] densityRatio() {
        double[] ratio = new double[joint.length];
        for (int i = 0; i < joint.length; i++) {
            ratio[i] = joint[i] / (x[i / columns] * y[i % columns]);
        }
        return ratio;
    }

    /** The contrastive bound with one true partner among so many candidates, every draw enumerated. */
    double contrastiveBound(double[] critic, int candidates) {
        double total = 0;
        for (int i = 0; i < joint.length; i++) {
            total += joint[i] * others(critic, i, critic[i], candidates - 1, candidates);
        }
        return total;
    }

    private double others(double[] critic, int pair, double sum, int left, int candidates) {
        if (left == 0) {
            return Math.log(critic[pair] / (sum / candidates));
        }
        double total = 0;
        int row = pair / columns * columns;
        for (int j = 0; j < columns; j++) {
            total += y[j] * others(critic, pair, sum + critic[row + j], left - 1, candidates);
        }
        return total;
    }
}
