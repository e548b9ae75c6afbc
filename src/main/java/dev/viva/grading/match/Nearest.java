package dev.viva.grading.match;

import dev.viva.grading.text.Span;

/**
 * The sentence nearest to a point.
 *
 * @param sentence where it is
 * @param recall its weighted recall of the point, 0 to 1
 * @param ahead by how much that is more than its recall of any criterion, -1 to 1
 */
public record Nearest(Span sentence, double recall, double ahead) {}
