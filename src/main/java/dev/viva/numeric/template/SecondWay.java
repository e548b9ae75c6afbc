package dev.viva.numeric.template;

/** A second, independent way to the answer of a template. */
public interface SecondWay {
    /** As the template's {@code verify} names it. */
    String name();

    /** The way in a few words, such as "quadrature of the posterior". */
    String method();

    /** The value for a draw, always the same one; not a number where the computation does not settle. */
    double value(Draw draw);

    /** True where the second value confirms the first. */
    boolean confirms(double answer, double second);
}
