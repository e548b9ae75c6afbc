package dev.viva.bank;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question as it was put to somebody, with the whole key: an attempt is marked by the key it was asked with, whatever
 * the bank says later.
 */
public sealed interface Asked {
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
     * @param answer the right value
     * @param printed the right value as it is shown
     * @param relative relative tolerance, at least 0
     * @param unit the unit that the question names, or null
     */
    record Numeric(
            ItemId item,
            String hash,
            Topic topic,
            int level,
            String question,
            double answer,
            String printed,
            NumericTolerance tolerance,
            @Nullable String unit,
            List<Slip> slips,
            List<String> hints,
            String explain,
            List<String> reading)
            implements Asked {
        public Numeric {
            slips = List.copyOf(slips);
            hints = List.copyOf(hints);
            reading = List.copyOf(reading);
        }
    }

    /**
     * A mistake with the value it leads to in this draw.
     *
     * @param credit what it earns, 0 to 1
     */
    record Slip(String says, double value, double credit) {}
}
