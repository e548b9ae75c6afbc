package dev.viva.numeric.reading;

import dev.viva.numeric.expression.Node;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of tokens that is one piece of arithmetic.
 *
 * @param end the token after it
 * @param form how it was typed
 * @param range the two ends where it is "a-b" written without spaces, which may be an interval
 * @param scaled whether a magnitude such as k was in it
 */
record Parsed(
        Node node,
        int end,
        Form form,
        Figures figures,
        @Nullable Range range,
        boolean scaled) {
    record Range(Node low, Node high) {}

    /** A percentage standing alone, so that the sign is its unit rather than a division. */
    boolean isPercent() {
        return node instanceof Node.Percent
                || node instanceof Node.Negate negate && negate.of() instanceof Node.Percent;
    }

    /** The number before the percent sign. */
    Node withoutPercent() {
        if (node instanceof Node.Negate negate && negate.of() instanceof Node.Percent percent) {
            return new Node.Negate(percent.of());
        }
        return node instanceof Node.Percent percent ? percent.of() : node;
    }
}
