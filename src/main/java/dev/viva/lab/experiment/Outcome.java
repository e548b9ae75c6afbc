package dev.viva.lab.experiment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an experiment found.
 *
 * @param figures by name, in the order to show them: numbers, texts, and lists of numbers; no other types
 * @param conditions what had to hold
 */
public record Outcome(Map<String, Object> figures, List<Condition> conditions, Plot plot) {

    public Outcome {
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        conditions = List.copyOf(conditions);
        if (conditions.isEmpty()) {
            throw new IllegalArgumentException("an experiment without a condition cannot fail");
        }
    }

    /** True when every condition holds. */
    public boolean passed() {
        return conditions.stream().allMatch(Condition::holds);
    }

    /**
     * Something that had to hold.
     *
     * @param says what, with its bound, such as "the fitted slope is within 0.05 of log10 0.25"
     * @param value the figure that decides
     */
    public record Condition(String says, double value, boolean holds) {}
}
