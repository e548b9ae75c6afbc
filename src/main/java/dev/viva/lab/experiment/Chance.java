package dev.viva.lab.experiment;

import java.util.SplittableRandom;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ChengBetaSampler;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/** Seeded chance: the same seed gives the same draws on every Java. */
final class Chance {
    /** Below this many trials a binomial draw is a sum of coins. */
    private static final int FEW = 24;

    private final SplittableRandom random;
    private final UniformRandomProvider source;
    private final ContinuousSampler normal;

    Chance(long seed) {
        this(new SplittableRandom(seed));
    }

    private Chance(SplittableRandom random) {
        this.random = random;
        this.source = random::nextLong;
        this.normal = ZigguratSampler.NormalizedGaussian.of(source);
    }

    /** Draws of its own, so that one part of an experiment can change without moving the others. */
    Chance split() {
        return new Chance(random.split());
    }

    double uniform() {
        return random.nextDouble();
    }

    double uniform(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /** A whole number from 0 to {@code bound} − 1. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    double normal() {
        return normal.sample();
    }

    double[] normals(int count) {
        return normal.samples(count).toArray();
    }

    double[][] normals(int rows, int columns) {
        double[][] draws = new double[rows][];
        for (int i = 0; i < rows; i++) {
            draws[i] = normals(columns);
        }
        return draws;
    }

    double beta(double a, double b) {
        return ChengBetaSampler.of(source, a, b).sample();
    }

    /** Successes in {@code trials}, exactly, by halving: the middle of the sorted uniforms has a beta law. */
    int binomial(int trials, double share) {
        int successes = 0;
        int left = trials;
        double p = share;
        while (left > FEW) {
            int middle = 1 + left / 2;
            double at = beta(middle, left + 1.0 - middle);
            if (at <= p) {
                successes += middle;
                p = (p - at) / (1 - at);
                left -= middle;
            } else {
                p /= at;
                left = middle - 1;
            }
        }
        for (int i = 0; i < left; i++) {
            successes += random.nextDouble() < p ? 1 : 0;
        }
        return successes;
    }
}
