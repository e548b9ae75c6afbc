package dev.viva.grading.match;

import dev.viva.grading.text.Opposites;
import dev.viva.grading.text.Term;
import java.util.HashMap;
import java.util.Map;

/** Whether two texts about the same say it the same way round. */
final class Polarity {
    private static final int PLUS = 1;
    private static final int MINUS = 2;

    private Polarity() {}

    /** The weighted share of the common terms that are negated on one side only. */
    static double negated(Phrase phrase, Window window) {
        Map<String, Integer> there = signs(window.terms());
        double common = 0;
        double turned = 0;
        for (Map.Entry<String, Integer> each : signs(phrase.passage().terms()).entrySet()) {
            Integer other = there.get(each.getKey());
            if (other != null) {
                double weight = phrase.weights().getOrDefault(each.getKey(), 0.0);
                common += weight;
                turned += (other & each.getValue()) == 0 ? weight : 0;
            }
        }
        return common == 0 ? 0 : turned / common;
    }

    /**
     * The share of the phrasing's weight for which the opposite stands in the window or elsewhere in its sentence: a
     * stretch may be cut off just where the opposite stands.
     */
    static double opposed(Phrase phrase, Window window, Opposites opposites) {
        double opposed = 0;
        for (Map.Entry<String, Double> each : phrase.weights().entrySet()) {
            String id = each.getKey();
            if (!window.sentence().contains(id) && !opposites.isEntity(id)) {
                boolean there = window.sentence().stream()
                        .anyMatch(other ->
                                opposites.turn(id, other) && !phrase.weights().containsKey(other));
                opposed += there ? each.getValue() : 0;
            }
        }
        return phrase.total() == 0 ? 0 : opposed / phrase.total();
    }

    private static Map<String, Integer> signs(Iterable<Term> terms) {
        Map<String, Integer> signs = new HashMap<>();
        for (Term term : terms) {
            signs.merge(term.id(), term.negated() ? MINUS : PLUS, (a, b) -> a | b);
        }
        return signs;
    }
}
