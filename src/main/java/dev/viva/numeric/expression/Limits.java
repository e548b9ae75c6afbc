package dev.viva.numeric.expression;

import java.math.MathContext;
import java.math.RoundingMode;

/** The bounds of expressions, checked before anything is computed. */
public final class Limits {
    public static final int CHARACTERS = 4_000;
    public static final int TOKENS = 200;
    public static final int DEPTH = 50;
    public static final int DIGITS = 50;
    /** Powers of ten beyond which a written number is refused. */
    public static final int EXPONENT = 308;
    /** The largest integer power that is computed in decimals; beyond it doubles are used. */
    public static final int EXACT_POWER = 300;

    public static final int LIST = 1_000;
    public static final int SUM_TERMS = 10_000;
    public static final int FACTORIAL = 170;
    public static final MathContext DECIMAL = new MathContext(34, RoundingMode.HALF_EVEN);

    private Limits() {}
}
