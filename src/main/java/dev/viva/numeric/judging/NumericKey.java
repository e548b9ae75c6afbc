package dev.viva.numeric.judging;

import dev.viva.numeric.unit.Measure;
import dev.viva.numeric.unit.Units;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an answer is compared with.
 *
 * @param expected a number, an interval or an infinity, in {@code unit}
 * @param unit the unit the question asks for, or null
 * @param mistakes tried in order
 */
public record NumericKey(
        Quantity expected, Tolerance tolerance, @Nullable Measure unit, List<KnownMistake> mistakes) {
    public NumericKey {
        mistakes = List.copyOf(mistakes);
    }

    /** A key with its unit in words, such as {@code nats} or {@code million parameters}. */
    public static NumericKey of(
            Quantity expected, Tolerance tolerance, @Nullable String unit, List<KnownMistake> mistakes) {
        return new NumericKey(expected, tolerance, Units.ofKey(unit), mistakes);
    }

    /** A plain number without a unit or mistakes. */
    public static NumericKey of(double expected, Tolerance tolerance) {
        return new NumericKey(Quantity.of(expected), tolerance, null, List.of());
    }
}
