package dev.viva.grading.match;

import dev.viva.grading.text.Passage;
import java.util.Map;
import java.util.Set;

/**
 * One way to say a point, taken apart.
 *
 * @param passage the words
 * @param weights its terms, each once, with what they count
 * @param total the sum of the weights
 * @param pairs neighbouring terms
 * @param grams runs of four characters
 * @param numbers the numbers in it
 */
record Phrase(
        Passage passage,
        Map<String, Double> weights,
        double total,
        Set<String> pairs,
        Set<String> grams,
        Set<String> numbers) {

    /** The weighted share of its terms that stand in {@code ids}. */
    double recall(Set<String> ids) {
        if (total == 0) {
            return 0;
        }
        double found = 0;
        for (Map.Entry<String, Double> each : weights.entrySet()) {
            found += ids.contains(each.getKey()) ? each.getValue() : 0;
        }
        return found / total;
    }

    /** How nearly a stretch of text is this phrasing and nothing more, 0 to 1: F1 of recall and precision. */
    double likeness(Window window) {
        double recall = recall(window.ids());
        if (recall == 0) {
            return 0;
        }
        double common = 0;
        for (String id : window.ids()) {
            common += weights.containsKey(id) ? 1 : 0;
        }
        double precision = common / window.ids().size();
        return recall + precision == 0 ? 0 : 2 * recall * precision / (recall + precision);
    }
}
