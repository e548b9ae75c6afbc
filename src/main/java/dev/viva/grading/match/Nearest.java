package dev.viva.grading.match;

import dev.viva.grading.text.Span;

/**
 * The sentence most like a point.
 *
 * @param sentence where it is
 * @param likeness how nearly it is the point and nothing more, 0 to 1
 * @param ahead by how much that is more than its likeness to any criterion, -1 to 1
 */
public record Nearest(Span sentence, double likeness, double ahead) {}
