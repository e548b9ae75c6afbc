package dev.viva.bank;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One gradeable point.
 *
 * @param id its name inside the item
 * @param weight what it counts, above 0
 * @param says the point as one sentence
 * @param accept phrasings that earn it as well
 * @param bind groups of terms; one of each group must stand together in one clause (empty: no such demand)
 * @param number the number that must be stated with it, or null
 * @param followUp the question that asks for just this point, or null
 * @param hint a nudge towards it, or null
 */
public record Criterion(
        String id,
        double weight,
        String says,
        List<String> accept,
        List<List<String>> bind,
        @Nullable RequiredNumber number,
        @Nullable String followUp,
        @Nullable String hint) {
    public Criterion {
        if (id.isBlank() || says.isBlank()) {
            throw new IllegalArgumentException("a criterion needs an id and what it says");
        }
        if (!(weight > 0 && weight <= 100)) {
            throw new IllegalArgumentException("weight of criterion " + id + " must be above 0 and at most 100");
        }
        accept = List.copyOf(accept);
        bind = bind.stream().map(List::copyOf).toList();
    }

    /** A point without a number. */
    public Criterion(
            String id,
            double weight,
            String says,
            List<String> accept,
            List<List<String>> bind,
            @Nullable String followUp,
            @Nullable String hint) {
        this(id, weight, says, accept, bind, null, followUp, hint);
    }
}
