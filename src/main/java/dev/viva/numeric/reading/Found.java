package dev.viva.numeric.reading;

import dev.viva.numeric.unit.Measure;
import org.jspecify.annotations.Nullable;

/**
 * A number found among the tokens of an answer, with the unit typed beside it.
 *
 * @param from its first token
 * @param end the token after it and its unit
 * @param note what was set aside beside it, or null
 */
record Found(
        Parsed parsed,
        @Nullable Measure unit,
        int from,
        int end,
        @Nullable String note) {}
