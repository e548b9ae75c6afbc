package dev.viva.numeric.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a clause holds.
 *
 * @param problem why its numbers cannot be trusted, or null
 * @param infinity 1 or -1 where it names infinity, else 0
 */
record Scan(List<Found> values, @Nullable Refusal problem, int infinity) {
    Scan {
        values = List.copyOf(values);
    }

    boolean isEmpty() {
        return values.isEmpty() && problem == null && infinity == 0;
    }
}
