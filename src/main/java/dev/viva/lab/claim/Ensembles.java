package dev.viva.lab.claim;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Bias and variance of small ensembles at one input, over many training sets from a noisy sine. */
final class Ensembles {
    private static final int ROWS = 40;
    private static final double NOISE = 0.3;
    private static final double AT = 0.3;
    private static final double RATE = 0.1;

    private Ensembles() {}

    /** Squared bias and variance. */
    record Terms(double squaredBias, double variance) {}

    /** A training set and the chance its fit may use. */
    private record Sample(double[] x, double[] y, SplittableRandom random) {}

    /** Averages of nearest-neighbour fits, each on its own random half of the rows. */
    static Terms halfSampled(int members, int sets) {
        return terms(sets, 5, sample -> IntStream.range(0, members)
                .mapToDouble(member -> nearestInHalf(sample))
                .average()
                .orElseThrow());
    }

    /** Boosted stumps with squared loss. */
    static Terms boosted(int rounds, int sets) {
        return terms(sets, 12, sample -> boost(sample, rounds));
    }

    private static double truth(double x) {
        return Math.sin(2 * Math.PI * x);
    }

    private static Terms terms(int sets, long seed, ToDoubleFunction<Sample> prediction) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] predictions = new double[sets];
        for (int set = 0; set < sets; set++) {
            double[] x =
                    IntStream.range(0, ROWS).mapToDouble(i -> (i + 0.5) / ROWS).toArray();
            double[] y = Arrays.stream(x)
                    .map(at -> truth(at) + NOISE * Draws.normal(random))
                    .toArray();
            predictions[set] = prediction.applyAsDouble(new Sample(x, y, random.split()));
        }
        double mean = Arrays.stream(predictions).average().orElseThrow();
        double variance = Arrays.stream(predictions)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElseThrow();
        return new Terms((mean - truth(AT)) * (mean - truth(AT)), variance);
    }

    private static double nearestInHalf(Sample sample) {
        int nearest = -1;
        for (int i = 0; i < ROWS; i++) {
            boolean closer = nearest < 0 || Math.abs(sample.x[i] - AT) < Math.abs(sample.x[nearest] - AT);
            if (sample.random.nextBoolean() && closer) {
                nearest = i;
            }
        }
        return nearest < 0 ? 0 : sample.y[nearest];
    }

    private static double boost(Sample sample, int rounds) {
        double[] residuals = sample.y.clone();
        double fit = 0;
        for (int round = 0; round < rounds; round++) {
            int left = cut(residuals);
            double low = RATE * mean(residuals, 0, left);
            double high = RATE * mean(residuals, left, ROWS);
            for (int i = 0; i < ROWS; i++) {
                residuals[i] -= i < left ? low : high;
            }
            fit += AT < sample.x[left] ? low : high;
        }
        return fit;
    }

    /** How many of the sorted rows the best stump sends to the left. */
    private static int cut(double[] residuals) {
        double total = Arrays.stream(residuals).sum();
        double sum = 0;
        double best = -1;
        int left = 1;
        for (int i = 1; i < ROWS; i++) {
            sum += residuals[i - 1];
            double explained = sum * sum / i + (total - sum) * (total - sum) / (ROWS - i);
            if (explained > best) {
                best = explained;
                left = i;
            }
        }
        return left;
    }

    private static double mean(double[] values, int from, int to) {
        return Arrays.stream(values, from, to).average().orElseThrow();
    }
}
