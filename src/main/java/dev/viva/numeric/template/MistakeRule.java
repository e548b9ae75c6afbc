package dev.viva.numeric.template;

import dev.viva.numeric.expression.Expression;
import org.jspecify.annotations.Nullable;

/**
 * A wrong way to the answer.
 *
 * @param says what was done; may hold parameters in braces
 * @param credit 0 to 1, or null for the rule of the house
 * @param teach what to reply, or null; may hold parameters in braces
 */
public record MistakeRule(
        String says,
        Expression answer,
        @Nullable Double credit,
        @Nullable String teach) {
    public MistakeRule {
        if (says.isBlank()) {
            throw new IllegalArgumentException("says of a mistake must not be blank");
        }
        if (credit != null && !(credit >= 0 && credit <= 1)) {
            throw new IllegalArgumentException("credit of a mistake must be 0 to 1, found " + credit);
        }
    }
}
