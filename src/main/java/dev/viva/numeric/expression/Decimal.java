package dev.viva.numeric.expression;

import java.math.BigDecimal;

/**
 * A typed number: 34 decimal digits, and whether it came about without doubles.
 *
 * @param exact false when a function of doubles had a part in it (about 15 digits hold then)
 */
public record Decimal(BigDecimal value, boolean exact) {
    private static final BigDecimal LARGEST = new BigDecimal("1e308");
    private static final BigDecimal SMALLEST = new BigDecimal("1e-308");

    /** Takes a double in; infinite or undefined ones are refused. */
    static Decimal of(double value) {
        if (Double.isNaN(value)) {
            throw new ExpressionException("it is not defined there");
        }
        if (Double.isInfinite(value)) {
            throw new ExpressionException("the result is too large");
        }
        return new Decimal(BigDecimal.valueOf(value), false);
    }

    /** Refuses numbers outside 1e-308 … 1e308, so that no later step can blow up. */
    Decimal bounded() {
        if (value.signum() == 0) {
            return new Decimal(BigDecimal.ZERO, exact);
        }
        BigDecimal size = value.abs();
        if (size.compareTo(LARGEST) > 0) {
            throw new ExpressionException("the number is too large");
        }
        if (size.compareTo(SMALLEST) < 0) {
            throw new ExpressionException("the number is too small");
        }
        return this;
    }
}
