package dev.viva.numeric.template;

import dev.viva.numeric.judging.NumericKey;
import dev.viva.numeric.judging.Printing;
import dev.viva.numeric.judging.Quantity;
import java.util.List;
import java.util.Optional;

/**
 * That a second way came to the same answer.
 *
 * @param method the way in a few words
 * @param printed what it came to, as it is shown
 */
public record Confirmation(String method, String printed) {
    /** Below this share the two values differ only in how they were computed. */
    private static final double SAME = 1e-9;

    /** Nothing where the second value does not confirm the first: only what holds is shown. */
    static Optional<Confirmation> of(Draw draw, SecondWay way) {
        double second = way.value(draw);
        if (!Double.isFinite(second) || !way.confirms(draw.answer(), second)) {
            return Optional.empty();
        }
        boolean same = Math.abs(second - draw.answer()) <= SAME * Math.abs(draw.answer());
        return Optional.of(new Confirmation(way.method(), same ? draw.printed() : printed(second, draw.key())));
    }

    private static String printed(double value, NumericKey key) {
        return Printing.print(new NumericKey(Quantity.of(value), key.tolerance(), key.unit(), List.of()));
    }
}
