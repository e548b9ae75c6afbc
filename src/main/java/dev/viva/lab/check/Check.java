package dev.viva.lab.check;

import dev.viva.numeric.template.Draw;
import dev.viva.numeric.template.SecondWay;
import java.util.SplittableRandom;
import org.hipparchus.exception.MathRuntimeException;

/**
 * A second way to the answer of a numeric template: quadrature, Monte Carlo, brute force, finite differences, simulation,
 * optimisation or exact arithmetic. It shares no formula with the answer.
 *
 * @param name as the template's {@code verify} names it
 * @param method the way in a few words, such as "quadrature of the posterior"
 * @param relativeError how far it may lie from the answer, relative to it
 * @param absoluteError how far it may lie from the answer in any case
 */
public record Check(String name, String method, double relativeError, double absoluteError, Way way)
        implements SecondWay {
    private static final long SEED = 20261122;

    /** The computation. */
    public interface Way {
        /**
         * @param random chance, seeded by the caller
         */
        double value(Parameters parameters, SplittableRandom random);
    }

    /** With chance from a fixed seed. */
    @Override
    public double value(Draw draw) {
        try {
            return way.value(Parameters.of(draw), new SplittableRandom(SEED));
        } catch (MathRuntimeException unsettled) {
            return Double.NaN;
        }
    }

    @Override
    public boolean confirms(double answer, double second) {
        return Math.abs(answer - second) <= Math.max(absoluteError, relativeError * Math.abs(answer));
    }
}
