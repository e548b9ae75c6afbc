package dev.viva.numeric.judging;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;

/** What a key expects or an answer says, in the key's unit. */
public sealed interface Quantity {
    record Finite(BigDecimal value) implements Quantity {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** From low to high, both included. */
    record Span(BigDecimal low, BigDecimal high) implements Quantity {
        public Span {
            if (low.compareTo(high) > 0) {
                throw new IllegalArgumentException("low must not be above high");
            }
        }
    }

    record Infinite(boolean negative) implements Quantity {
        @Override
        public String toString() {
            return negative ? "-Infinity" : "Infinity";
        }
    }

    /** As JSON has it: a number, "Infinity", "-Infinity" or {@code {low, high}}; numbers to 17 digits. */
    default Object json() {
        if (this instanceof Finite finite) {
            return shortened(finite.value());
        }
        if (this instanceof Span span) {
            return Map.of("low", shortened(span.low()), "high", shortened(span.high()));
        }
        return toString();
    }

    private static BigDecimal shortened(BigDecimal value) {
        return value.round(new MathContext(17));
    }

    /** A double as people would write it; infinities allowed, an undefined one refused. */
    static Quantity of(double value) {
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException("expected is not a number");
        }
        return Double.isInfinite(value) ? new Infinite(value < 0) : new Finite(decimal(value));
    }

    /** The decimal a double prints as, so that 1.235 is 1.235. */
    static BigDecimal decimal(double value) {
        return new BigDecimal(Double.toString(value));
    }
}
