package dev.viva.numeric.judging;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A wrong value worth recognising.
 *
 * @param says what was done, one sentence or phrase by the author
 * @param credit 0 to 1, or null for the rule of the house
 * @param teach what to reply, or null
 */
public record KnownMistake(
        String says,
        BigDecimal value,
        @Nullable Double credit,
        @Nullable String teach) {
    public KnownMistake {
        if (says.isBlank()) {
            throw new IllegalArgumentException("says of a mistake must not be blank");
        }
        if (credit != null && !(credit >= 0 && credit <= 1)) {
            throw new IllegalArgumentException("credit of a mistake must be 0 to 1, found " + credit);
        }
    }
}
