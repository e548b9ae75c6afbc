package dev.viva.numeric.judging;

import dev.viva.numeric.expression.Decimals;
import dev.viva.numeric.unit.Measure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Prints what a key expects so that typing it back scores full marks under the same tolerance, with at least four figures,
 * an error of at most a tenth of the tolerance, and never an integer for a number that is none.
 */
public final class Printing {
    private static final int LEAST = 4;
    private static final int MOST = 17;
    private static final int WHOLE = 15;

    private Printing() {}

    /** The expected value with its unit. */
    public static String print(NumericKey key) {
        if (key.expected() instanceof Quantity.Infinite infinite) {
            return infinite.negative() ? "-infinity" : "infinity";
        }
        if (key.expected() instanceof Quantity.Span span) {
            return number(span.low(), key, false) + " to " + Measure.after(number(span.high(), key, false), key.unit());
        }
        return Measure.after(number(((Quantity.Finite) key.expected()).value(), key, true), key.unit());
    }

    /** A value under the key's tolerance without its unit, for mistakes and checks. */
    public static String number(BigDecimal value, NumericKey key) {
        return number(value, key, false);
    }

    private static String number(BigDecimal value, NumericKey key, boolean isKey) {
        if (value.signum() == 0) {
            return "0";
        }
        BigDecimal plain = value.stripTrailingZeros();
        if (plain.scale() <= 0 && plain.precision() - plain.scale() <= WHOLE) {
            return Decimals.write(plain);
        }
        int least = Math.max(
                LEAST, key.tolerance().figures() == null ? 0 : key.tolerance().figures());
        for (int figures = least; figures < MOST; figures++) {
            BigDecimal rounded = round(value, figures, key);
            boolean looksWhole = rounded.stripTrailingZeros().scale() <= 0 && plain.scale() > 0;
            if (!looksWhole && isNear(rounded, value, key) && (!isKey || scoresFull(Decimals.write(rounded), key))) {
                return Decimals.write(rounded);
            }
        }
        return Decimals.write(round(value, MOST, key));
    }

    private static BigDecimal round(BigDecimal value, int figures, NumericKey key) {
        BigDecimal rounded = value.round(new MathContext(figures, RoundingMode.HALF_EVEN));
        // Where figures are asked for, trailing zeros are part of the answer.
        return key.tolerance().figures() == null ? rounded.stripTrailingZeros() : padded(rounded, figures);
    }

    private static BigDecimal padded(BigDecimal rounded, int figures) {
        int missing = figures - rounded.precision();
        return missing > 0 ? rounded.setScale(rounded.scale() + missing) : rounded;
    }

    private static boolean isNear(BigDecimal rounded, BigDecimal value, NumericKey key) {
        BigDecimal tenth = key.tolerance().reach(value).movePointLeft(1);
        return rounded.subtract(value).abs().compareTo(tenth.max(Tolerance.slack(value))) <= 0;
    }

    private static boolean scoresFull(String printed, NumericKey key) {
        return Judge.judge(Measure.after(printed, key.unit()), key).verdict() == Verdict.CORRECT;
    }
}
