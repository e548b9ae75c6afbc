package dev.viva.lab.check;

import java.util.SplittableRandom;

/**
 * A second way to the answer of a numeric template: quadrature, Monte Carlo, brute force, finite differences, simulation,
 * optimisation or exact arithmetic. It shares no formula with the answer.
 *
 * @param name as the template's {@code verify} names it
 * @param method the way in a few words, such as "quadrature of the posterior"
 * @param relativeError how far it may lie from the answer, relative to it
 * @param absoluteError how far it may lie from the answer in any case
 */
public record Check(String name, String method, double relativeError, double absoluteError, Way way) {
    /** The computation. */
    public interface Way {
        /**
         * @param random chance, seeded by the caller
         */
        double value(Parameters parameters, SplittableRandom random);
    }

    /** True where the second value confirms the first. */
    public boolean confirms(double answer, double second) {
        return Math.abs(answer - second) <= Math.max(absoluteError, relativeError * Math.abs(answer));
    }
}
