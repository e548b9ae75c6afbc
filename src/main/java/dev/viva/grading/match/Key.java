package dev.viva.grading.match;

import dev.viva.grading.text.Passage;
import java.util.List;
import java.util.Set;

/**
 * An answer key, taken apart.
 *
 * @param question the question
 * @param asked the terms of the question
 * @param criteria the points that earn credit, in the order of the key
 * @param misconceptions the points that cost
 */
public record Key(Passage question, Set<String> asked, List<Point> criteria, List<Point> misconceptions) {
    public Key {
        asked = Set.copyOf(asked);
        criteria = List.copyOf(criteria);
        misconceptions = List.copyOf(misconceptions);
    }
}
