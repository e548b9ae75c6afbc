package dev.viva.lab.experiment;

import java.util.Arrays;

/** Two inputs, two hidden layers of 64 units with a (leaky) ReLU, one output; trained on the mean squared error. */
final class SmallNet {
    static final int WIDTH = 64;

    private final double leak;
    private final double[][] first;
    private final double[] firstBias = new double[WIDTH];
    private final double[][] second;
    private final double[] secondBias = new double[WIDTH];
    private final double[][] last;
    private final double[] lastBias = new double[1];

    /** Both layers' activations for a batch, a row for each input. */
    private record Pass(double[][] one, double[][] two, double[][] output) {}

    /** He's initialization, no bias. A layer's weights have a row for each unit they come from. */
    SmallNet(double leak, Chance chance) {
        this.leak = leak;
        first = weights(2, WIDTH, 1, chance);
        second = weights(WIDTH, WIDTH, Math.sqrt(2.0 / WIDTH), chance);
        last = weights(WIDTH, 1, Math.sqrt(1.0 / WIDTH), chance);
    }

    private static double[][] weights(int from, int to, double scale, Chance chance) {
        double[][] weights = chance.normals(from, to);
        for (double[] row : weights) {
            Vectors.add(row, scale - 1, row);
        }
        return weights;
    }

    private Pass pass(double[][] x) {
        double[][] one = activated(Vectors.affine(x, first, firstBias));
        double[][] two = activated(Vectors.affine(one, second, secondBias));
        return new Pass(one, two, Vectors.affine(two, last, lastBias));
    }

    private double[][] activated(double[][] rows) {
        for (double[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                row[i] = row[i] > 0 ? row[i] : leak * row[i];
            }
        }
        return rows;
    }

    /** One step down the clipped gradient of the batch's mean squared error. */
    void step(double[][] x, double[] y, double rate, double clip) {
        Pass pass = pass(x);
        double[][] error = new double[y.length][1];
        for (int i = 0; i < y.length; i++) {
            error[i][0] = 2 * (pass.output[i][0] - y[i]) / y.length;
        }
        double[][] backTwo =
                throughActivation(Vectors.affine(error, Vectors.transposed(last), new double[WIDTH]), pass.two);
        double[][] backOne =
                throughActivation(Vectors.affine(backTwo, Vectors.transposed(second), new double[WIDTH]), pass.one);
        double[][][] gradients = {
            Vectors.affine(Vectors.transposed(x), backOne, new double[WIDTH]),
            {Vectors.sum(backOne)},
            Vectors.affine(Vectors.transposed(pass.one), backTwo, new double[WIDTH]),
            {Vectors.sum(backTwo)},
            Vectors.affine(Vectors.transposed(pass.two), error, new double[1]),
            {Vectors.sum(error)}
        };
        double[][][] parameters = {first, {firstBias}, second, {secondBias}, last, {lastBias}};
        double norm = Math.sqrt(Arrays.stream(gradients)
                .flatMap(Arrays::stream)
                .mapToDouble(row -> Vectors.dot(row, row))
                .sum());
        double factor = -rate * Math.min(1, clip / norm);
        for (int layer = 0; layer < parameters.length; layer++) {
            for (int i = 0; i < parameters[layer].length; i++) {
                Vectors.add(parameters[layer][i], factor, gradients[layer][i]);
            }
        }
    }

    private double[][] throughActivation(double[][] back, double[][] activations) {
        for (int i = 0; i < back.length; i++) {
            for (int j = 0; j < WIDTH; j++) {
                back[i][j] *= activations[i][j] > 0 ? 1 : leak;
            }
        }
        return back;
    }

    double[] predictions(double[][] x) {
        return Arrays.stream(pass(x).output).mapToDouble(each -> each[0]).toArray();
    }

    /** How many of the inputs each unit of both layers fires on: its activation is above 0. */
    int[] firings(double[][] inputs) {
        Pass pass = pass(inputs);
        int[] firings = new int[2 * WIDTH];
        for (int i = 0; i < inputs.length; i++) {
            for (int j = 0; j < WIDTH; j++) {
                firings[j] += pass.one[i][j] > 0 ? 1 : 0;
                firings[WIDTH + j] += pass.two[i][j] > 0 ? 1 : 0;
            }
        }
        return firings;
    }

    /** True for a unit that never fires and whose slope where it does not fire is zero: nothing can move it. */
    boolean isStuck(int firings) {
        return firings == 0 && leak == 0;
    }
}
