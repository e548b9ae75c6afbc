package dev.viva.grading.match;

import dev.viva.grading.text.Lexicon;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** How much of some terms a text has, words of like meaning and words that begin alike counted in part. */
final class Likeness {
    private static final double RELATED = 0.7;
    private static final double BEGINS_ALIKE = 0.6;
    private static final int SHORTEST = 5;

    private final Set<String> ids;
    private final Lexicon lexicon;
    private final Map<String, Double> known = new HashMap<>();

    Likeness(Set<String> ids, Lexicon lexicon) {
        this.ids = ids;
        this.lexicon = lexicon;
    }

    /** The weighted share of the terms that is there, 0 to 1. */
    double share(Map<String, Double> weights) {
        double all = 0;
        double found = 0;
        for (Map.Entry<String, Double> each : weights.entrySet()) {
            all += each.getValue();
            found += each.getValue() * of(each.getKey());
        }
        return all == 0 ? 0 : found / all;
    }

    /** 1 where the term is there, less where one like it is. */
    double of(String id) {
        Double before = known.get(id);
        if (before == null) {
            before = compute(id);
            known.put(id, before);
        }
        return before;
    }

    private double compute(String id) {
        if (ids.contains(id)) {
            return 1;
        }
        for (String other : lexicon.related(id)) {
            if (ids.contains(other)) {
                return RELATED;
            }
        }
        return ids.stream().anyMatch(other -> beginAlike(id, other)) ? BEGINS_ALIKE : 0;
    }

    /** Five letters and two thirds of the longer word in common at the beginning. */
    private static boolean beginAlike(String one, String other) {
        int needed = Math.max(SHORTEST, (2 * Math.max(one.length(), other.length()) + 2) / 3);
        return Math.min(one.length(), other.length()) >= needed && one.regionMatches(0, other, 0, needed);
    }
}
