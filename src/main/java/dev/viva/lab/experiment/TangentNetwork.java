package dev.viva.lab.experiment;

import java.util.Arrays;
import org.hipparchus.stat.descriptive.StreamingStatistics;

/** A deep random ReLU network that carries an input and a direction through all its layers. */
final class TangentNetwork {
    private static final int WIDTH = 128;

    private final double[][][] first;
    private final double[][][] second;
    private final double[] input;
    private final double[] direction;

    private TangentNetwork(double[][][] first, double[][][] second, double[] input, double[] direction) {
        this.first = first;
        this.second = second;
        this.input = input;
        this.direction = direction;
    }

    /**
     * A layer: h ← skip·h + gain·f(h).
     *
     * @param oneMatrix true for f = relu(W1 h), false for f = W2 relu(W1 h)
     */
    record Block(double skip, double gain, boolean oneMatrix) {
        Block(double skip, double gain) {
            this(skip, gain, false);
        }
    }

    /** First matrices with variance 2/width (He et al. 2015), second ones with 1/width: each branch keeps the mean square. */
    static TangentNetwork draw(int depth, Chance chance) {
        double[][][] first = new double[depth][][];
        double[][][] second = new double[depth][][];
        for (int layer = 0; layer < depth; layer++) {
            first[layer] = scaled(chance.normals(WIDTH, WIDTH), Math.sqrt(2.0 / WIDTH));
            second[layer] = scaled(chance.normals(WIDTH, WIDTH), Math.sqrt(1.0 / WIDTH));
        }
        double[][] ends = chance.normals(2, WIDTH);
        return new TangentNetwork(first, second, ends[0], ends[1]);
    }

    private static double[][] scaled(double[][] matrix, double factor) {
        Arrays.stream(matrix).forEach(row -> Arrays.setAll(row, j -> factor * row[j]));
        return matrix;
    }

    /** The runs of many networks with the same kind of layer. All figures are log10 of a norm over the one at the input. */
    static final class Runs {
        private final Block block;
        private final double[] sums;
        private final StreamingStatistics gradients = new StreamingStatistics();
        private final StreamingStatistics outputs = new StreamingStatistics();

        Runs(int depth, Block block) {
            this.block = block;
            this.sums = new double[depth + 1];
        }

        void add(TangentNetwork network) {
            double[] h = network.input;
            double[] v = network.direction;
            for (int layer = 0; layer < network.first.length; layer++) {
                double[] before = times(network.first[layer], h);
                double[] change = times(network.first[layer], v);
                double[] branch = gate(before, before);
                double[] tangent = gate(before, change);
                h = join(h, block.oneMatrix ? branch : times(network.second[layer], branch));
                v = join(v, block.oneMatrix ? tangent : times(network.second[layer], tangent));
                sums[layer + 1] += logRatio(v, network.direction);
            }
            gradients.addValue(logRatio(v, network.direction));
            outputs.addValue(logRatio(h, network.input));
        }

        private double[] join(double[] through, double[] branch) {
            double[] joined = new double[through.length];
            Arrays.setAll(joined, i -> block.skip * through[i] + block.gain * branch[i]);
            return joined;
        }

        double meanGradient() {
            return gradients.getMean();
        }

        double largestGradient() {
            return gradients.getMax();
        }

        double deviation() {
            return gradients.getStandardDeviation();
        }

        double meanOutput() {
            return outputs.getMean();
        }

        /** The geometric mean of the gradient norm after each layer, 1 at the input. */
        double[] path() {
            return Arrays.stream(sums)
                    .map(sum -> Math.pow(10, sum / gradients.getN()))
                    .toArray();
        }
    }

    private static double logRatio(double[] a, double[] b) {
        return Math.log10(Vectors.dot(a, a) / Vectors.dot(b, b)) / 2;
    }

    private static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[matrix.length];
        Arrays.setAll(product, i -> Vectors.dot(matrix[i], vector));
        return product;
    }

    /** Keeps the values where the pre-activation is positive. */
    private static double[] gate(double[] before, double[] values) {
        double[] kept = new double[values.length];
        Arrays.setAll(kept, i -> before[i] > 0 ? values[i] : 0);
        return kept;
    }
}
