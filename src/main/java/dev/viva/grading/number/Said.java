package dev.viva.grading.number;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an answer states where a point has a number.
 *
 * @param value the number stated, in the unit of the key; null where none is
 * @param quote the words around it, or null
 */
record Said(Kind kind, @Nullable BigDecimal value, @Nullable String quote) {
    static final Said NOTHING = new Said(Kind.NOTHING, null, null);

    enum Kind {
        RIGHT,
        /** Not the key's, but what follows from the candidate's own earlier number. */
        FOLLOWS,
        /** The right one and another to choose from. */
        HEDGED,
        /** Close, or off by something that has a name, such as a factor of 100. */
        SLIP,
        WRONG,
        NOTHING
    }
}
