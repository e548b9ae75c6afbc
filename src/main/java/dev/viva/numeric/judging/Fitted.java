package dev.viva.numeric.judging;

import dev.viva.numeric.reading.Reading;
import dev.viva.numeric.unit.Measure;
import dev.viva.numeric.unit.Units;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * A typed number brought to the unit of the key.
 *
 * @param value in the key's unit; the number as typed where the units do not convert
 * @param fits whether the units convert or one of them is missing
 */
record Fitted(BigDecimal value, boolean fits) {
    private static final MathContext DIGITS = MathContext.DECIMAL128;

    static Fitted of(Reading.Read read, @Nullable Measure asked) {
        Measure typed = read.unit();
        if (typed == null) {
            boolean counts = read.scaled() && asked != null;
            return new Fitted(counts ? read.value().divide(Units.counted(asked), DIGITS) : read.value(), true);
        }
        if (asked == null) {
            return new Fitted(read.plain(), true);
        }
        return of(read.value(), typed, asked);
    }

    static Fitted of(BigDecimal value, @Nullable Measure typed, @Nullable Measure asked) {
        if (typed == null) {
            return new Fitted(value, true);
        }
        if (asked == null || typed.isShare() && !asked.known()) {
            return new Fitted(typed.isShare() ? value.multiply(typed.share()) : value, true);
        }
        return typed.convertsTo(asked)
                ? new Fitted(value.multiply(typed.in(asked), DIGITS), true)
                : new Fitted(value, false);
    }
}
