package dev.viva.bank;

import dev.viva.numeric.judging.KnownMistake;
import dev.viva.numeric.judging.NumericKey;
import dev.viva.numeric.judging.Quantity;
import dev.viva.numeric.judging.Tolerance;
import dev.viva.numeric.template.Confirmation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question as it was put to somebody, with the whole key: an attempt is marked by the key it was asked with, whatever
 * the bank says later.
 */
public sealed interface Asked permits Asked.Rubric, Asked.Numeric {
    ItemId item();

    String hash();

    Topic topic();

    int level();

    String question();

    String explain();

    List<String> reading();

    /** A free-text question. */
    record Rubric(
            ItemId item,
            String hash,
            Topic topic,
            int level,
            String question,
            AnswerKey key,
            String explain,
            List<String> reading)
            implements Asked {
        public Rubric {
            reading = List.copyOf(reading);
        }
    }

    /**
     * A question with a computed answer.
     *
     * @param seed what its numbers were drawn by
     * @param expected the right value, in {@code unit}
     * @param printed the right value as it is shown
     * @param unit the unit that the question asks for, or null
     * @param mistakes wrong values worth recognising, in this draw
     * @param explain the way to the answer with these numbers
     * @param second what a second way came to, or null where there is none
     * @param parameters the numbers and words that were drawn, as they are written; null where an earlier version asked
     */
    record Numeric(
            ItemId item,
            String hash,
            Topic topic,
            int level,
            long seed,
            String question,
            Quantity expected,
            String printed,
            Tolerance tolerance,
            @Nullable String unit,
            List<KnownMistake> mistakes,
            List<String> hints,
            String explain,
            @Nullable Confirmation second,
            List<String> reading,
            @Nullable Map<String, String> parameters)
            implements Asked {
        public Numeric {
            parameters = parameters == null ? null : Map.copyOf(parameters);
            mistakes = List.copyOf(mistakes);
            hints = List.copyOf(hints);
            reading = List.copyOf(reading);
        }

        /** What answers are compared with. */
        public NumericKey key() {
            return NumericKey.of(expected, tolerance, unit, mistakes);
        }
    }
}
