package dev.viva.bank.lint;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One thing to put right.
 *
 * @param rule the name of the rule, such as {@code unknown-key}
 * @param item the id of the item, or null where it is about a file
 * @param sentence what is wrong and what to do about it
 */
public record Finding(
        Severity severity,
        String rule,
        Place place,
        @Nullable String item,
        String sentence) implements Comparable<Finding> {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparing(Finding::place)
            .thenComparing(Finding::rule)
            .thenComparing(Finding::sentence);

    /** Worst first, then by place. */
    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    /** {@code file:line item: sentence}. */
    public String text() {
        return place + (item == null ? "" : " " + item) + ": " + sentence;
    }
}
