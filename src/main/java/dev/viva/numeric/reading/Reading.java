package dev.viva.numeric.reading;

import dev.viva.numeric.unit.Measure;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a typed answer. Only {@link Unreadable} and {@link Ambiguous} cost no attempt. */
public sealed interface Reading {
    /**
     * One number.
     *
     * @param value the number as typed, in {@code unit}; 18 for 18 %
     * @param echo how it was understood, such as {@code 18%} or {@code 12/130 = 0.0923077}
     * @param unit the unit typed with it, or null
     * @param form how it was typed
     * @param figures its significant figures
     * @param exact whether no function of doubles had a part in it
     * @param scaled whether a magnitude such as k or billion was multiplied in
     * @param notes what was set aside, one phrase each
     */
    record Read(
            BigDecimal value,
            String echo,
            @Nullable Measure unit,
            Form form,
            Figures figures,
            boolean exact,
            boolean scaled,
            List<String> notes)
            implements Reading {
        public Read {
            notes = List.copyOf(notes);
        }

        /** The plain number: a share such as percent divided out, other units left aside. */
        public BigDecimal plain() {
            return unit != null && unit.isShare() ? value.multiply(unit.share()) : value;
        }
    }

    /** Two ends, in {@code unit}; low is not above high. */
    record Interval(
            BigDecimal low, BigDecimal high, @Nullable Measure unit, String echo) implements Reading {
        public Interval {
            if (low.compareTo(high) > 0) {
                throw new IllegalArgumentException("low must not be above high");
            }
        }
    }

    /** Infinity; only read where the context allows it. */
    record Infinite(boolean negative) implements Reading {}

    /** Several readings are possible; {@code question} asks back. */
    record Ambiguous(String question) implements Reading {}

    /** No number was found or it is not defined; {@code reason} is a sentence. */
    record Unreadable(String reason) implements Reading {}
}
