package dev.viva.lab.claim;

import java.util.SplittableRandom;
import java.util.stream.DoubleStream;

/** Entropies and divergences of finite distributions, in nats. */
final class Divergences {
    private Divergences() {}

    static double crossEntropy(double[] p) {
        return crossEntropy(p, p);
    }

    static double crossEntropy(double[] p, double[] q) {
        double total = 0;
        for (int i = 0; i < p.length; i++) {
            total -= p[i] == 0 ? 0 : p[i] * Math.log(q[i]);
        }
        return total;
    }

    static double divergence(double[] p, double[] q) {
        double total = 0;
        for (int i = 0; i < p.length; i++) {
            total += p[i] == 0 ? 0 : p[i] * Math.log(p[i] / q[i]);
        }
        return total;
    }

    static double jensenShannon(double[] p, double[] q) {
        double[] middle = new double[p.length];
        for (int i = 0; i < p.length; i++) {
            middle[i] = (p[i] + q[i]) / 2;
        }
        return (divergence(p, middle) + divergence(q, middle)) / 2;
    }

    /** A distribution over so many outcomes, drawn evenly from the simplex. */
    static double[] chances(int outcomes, SplittableRandom random) {
        return normalised(DoubleStream.generate(() -> -Math.log(1 - random.nextDouble()))
                .limit(outcomes)
                .toArray());
    }

    /** The softmax of some logits. */
    static double[] chancesOf(double[] logits) {
        return normalised(DoubleStream.of(logits).map(Math::exp).toArray());
    }

    static double[] normalised(double[] weights) {
        double sum = DoubleStream.of(weights).sum();
        return DoubleStream.of(weights).map(w -> w / sum).toArray();
    }
}
