package dev.viva.grading.match;

import java.util.List;

/**
 * Fits the weights of a logistic model to marked answers: least squares between the weighted mean of the points'
 * probabilities and the score, with a penalty on the squared weights but for the first. Full gradient with Adam's steps
 * (Kingma and Ba, 2015) from zero, always the same number of them, so the same examples give the same weights.
 */
public final class WeightFit {
    private static final int STEPS = 1_500;
    private static final double STEP = 0.05;
    private static final double KEEP = 0.9;
    private static final double KEEP_SQUARE = 0.999;

    private final List<Example> examples;
    private final double penalty;
    private final double[] weights;

    private WeightFit(List<Example> examples, double penalty) {
        this.examples = examples;
        this.penalty = penalty;
        this.weights = new double[examples.get(0).points().get(0).length];
    }

    /**
     * @param examples at least one
     * @param penalty on the squared weights, 0 or more; 0.0003 served well
     */
    public static LogisticModel fit(List<Example> examples, double penalty) {
        if (examples.isEmpty() || !(penalty >= 0)) {
            throw new IllegalArgumentException("fitting needs examples and a penalty of 0 or more");
        }
        return new WeightFit(examples, penalty).run();
    }

    private LogisticModel run() {
        double[] mean = new double[weights.length];
        double[] square = new double[weights.length];
        for (int step = 1; step <= STEPS; step++) {
            double[] gradient = gradient();
            for (int i = 0; i < weights.length; i++) {
                mean[i] = KEEP * mean[i] + (1 - KEEP) * gradient[i];
                square[i] = KEEP_SQUARE * square[i] + (1 - KEEP_SQUARE) * gradient[i] * gradient[i];
                double unbiasedMean = mean[i] / (1 - StrictMath.pow(KEEP, step));
                double unbiasedSquare = square[i] / (1 - StrictMath.pow(KEEP_SQUARE, step));
                weights[i] -= STEP * unbiasedMean / (Math.sqrt(unbiasedSquare) + 1e-9);
            }
        }
        return new LogisticModel(weights);
    }

    private double[] gradient() {
        LogisticModel model = new LogisticModel(weights);
        double[] gradient = new double[weights.length];
        double total = examples.stream().mapToDouble(Example::counts).sum();
        examples.forEach(example -> add(example, model, total, gradient));
        for (int i = 1; i < weights.length; i++) {
            gradient[i] += 2 * penalty * weights[i];
        }
        return gradient;
    }

    private static void add(Example example, LogisticModel model, double total, double[] gradient) {
        int size = example.points().size();
        double all = example.weights().stream().mapToDouble(Double::doubleValue).sum();
        double[] probabilities = new double[size];
        double predicted = 0;
        for (int i = 0; i < size; i++) {
            probabilities[i] = model.probability(example.points().get(i));
            predicted += example.weights().get(i) / all * probabilities[i];
        }
        double error = 2 * (predicted - example.score()) * example.counts() / total;
        for (int i = 0; i < size; i++) {
            double slope = probabilities[i]
                    * (1 - probabilities[i])
                    * example.weights().get(i)
                    / all;
            double[] features = example.points().get(i);
            for (int j = 0; j < features.length; j++) {
                gradient[j] += error * slope * features[j];
            }
        }
    }
}
