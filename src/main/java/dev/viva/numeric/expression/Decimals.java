package dev.viva.numeric.expression;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Writes decimals for people: a bounded number of characters, never an exponent where plain digits are short. */
public final class Decimals {
    private static final int PLAIN_BELOW = 16;
    private static final int PLAIN_FROM = -5;

    private Decimals() {}

    /** At most {@code figures} significant figures, no trailing zeros. */
    public static String show(BigDecimal value, int figures) {
        BigDecimal rounded = value.round(new MathContext(figures, RoundingMode.HALF_EVEN));
        return rounded.signum() == 0 ? "0" : write(rounded.stripTrailingZeros());
    }

    /** All digits the value holds, trailing zeros included; for values of known, small size. */
    public static String write(BigDecimal value) {
        int exponent = value.precision() - value.scale() - 1;
        String digits = value.unscaledValue().abs().toString();
        String sign = value.signum() < 0 ? "-" : "";
        if (exponent >= PLAIN_BELOW || exponent < PLAIN_FROM) {
            return sign + scientific(digits, exponent);
        }
        return sign + plain(digits, value.scale());
    }

    private static String scientific(String digits, int exponent) {
        String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
        return digits.charAt(0) + fraction + "e" + exponent;
    }

    private static String plain(String digits, int scale) {
        if (scale <= 0) {
            return digits + "0".repeat(-scale);
        }
        String padded = digits.length() > scale ? digits : "0".repeat(scale - digits.length() + 1) + digits;
        int point = padded.length() - scale;
        return padded.substring(0, point) + "." + padded.substring(point);
    }
}
