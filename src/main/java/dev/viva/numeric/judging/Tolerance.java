package dev.viva.numeric.judging;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * How far an answer may lie from its key; any one that holds suffices. All absent: relative 0.01.
 *
 * @param relative share of the key's size; at a key of 0 it allows nothing
 * @param absolute in the key's unit
 * @param decimals places after the point, that is half a unit of the last; both neighbours of a tie are right
 * @param figures significant figures: half a unit of the key's last, and a decimal typed with fewer is only close
 */
public record Tolerance(
        @Nullable BigDecimal relative,
        @Nullable BigDecimal absolute,
        @Nullable Integer decimals,
        @Nullable Integer figures) {
    /** The tolerance where a key names none: 1 %. */
    public static final Tolerance DEFAULT = relative("0.01");

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final MathContext DIGITS = MathContext.DECIMAL128;

    public Tolerance {
        if (relative == null && absolute == null && decimals == null && figures == null) {
            relative = new BigDecimal("0.01");
        }
        requireNotNegative("relative", relative);
        requireNotNegative("absolute", absolute);
        requireWithin("decimals", decimals, 0, 30);
        requireWithin("figures", figures, 1, 30);
    }

    public static Tolerance relative(String share) {
        return new Tolerance(new BigDecimal(share), null, null, null);
    }

    public static Tolerance absolute(String distance) {
        return new Tolerance(null, new BigDecimal(distance), null, null);
    }

    public static Tolerance decimals(int places) {
        return new Tolerance(null, null, places, null);
    }

    public static Tolerance figures(int figures) {
        return new Tolerance(null, null, null, figures);
    }

    private static void requireNotNegative(String name, @Nullable BigDecimal value) {
        if (value != null && value.signum() < 0) {
            throw new IllegalArgumentException(name + " must not be negative");
        }
    }

    private static void requireWithin(String name, @Nullable Integer value, int low, int high) {
        if (value != null && (value < low || value > high)) {
            throw new IllegalArgumentException(name + " must be " + low + " to " + high + ", found " + value);
        }
    }

    /** The farthest distance from {@code key} that is right, whatever the figures typed. */
    public BigDecimal reach(BigDecimal key) {
        return reachWithoutFigures(key).max(reachOfFigures(key));
    }

    /** The same without the rule of significant figures. */
    BigDecimal reachWithoutFigures(BigDecimal key) {
        BigDecimal reach = absolute == null ? BigDecimal.ZERO : absolute;
        if (relative != null) {
            reach = reach.max(relative.multiply(key.abs(), DIGITS));
        }
        return decimals == null ? reach : reach.max(HALF.scaleByPowerOfTen(-decimals));
    }

    private BigDecimal reachOfFigures(BigDecimal key) {
        if (figures == null || key.signum() == 0) {
            return BigDecimal.ZERO;
        }
        int leading = key.precision() - key.scale() - 1;
        return HALF.scaleByPowerOfTen(leading - figures + 1);
    }

    /** Whether two plain numbers are the same under this tolerance, the second being the key. */
    public boolean holds(BigDecimal value, BigDecimal key) {
        return value.subtract(key).abs().compareTo(reach(key).add(slack(key))) <= 0;
    }

    /** What doubles may have blurred in a computed key. */
    static BigDecimal slack(BigDecimal key) {
        return key.abs().multiply(new BigDecimal("1e-14"), DIGITS);
    }
}
