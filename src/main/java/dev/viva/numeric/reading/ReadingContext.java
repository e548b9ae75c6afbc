package dev.viva.numeric.reading;

import dev.viva.numeric.unit.Measure;
import org.jspecify.annotations.Nullable;

/**
 * What is known about the question when its answer is read.
 *
 * @param unit the unit asked for, or null; it decides what a letter such as B means
 * @param infinity whether infinity is a possible answer
 * @param decimalComma whether the person writes 16,5 for sixteen and a half
 */
public record ReadingContext(@Nullable Measure unit, boolean infinity, boolean decimalComma) {
    /** Nothing is known. */
    public static final ReadingContext PLAIN = new ReadingContext(null, false, false);

    public static ReadingContext asking(@Nullable Measure unit) {
        return new ReadingContext(unit, false, false);
    }
}
