package dev.viva.grading.match;

import dev.viva.grading.text.Opposites;
import dev.viva.grading.text.Term;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who does what: which terms stand in one clause, here and there. */
final class Roles {
    private final Phrase phrase;
    private final Map<String, Set<String>> here;
    private final Map<String, Set<String>> there;

    Roles(Phrase phrase, Window window) {
        this.phrase = phrase;
        this.here = partners(phrase.passage().terms());
        this.there = partners(window.terms());
    }

    private static Map<String, Set<String>> partners(List<Term> terms) {
        Map<String, Set<String>> partners = new HashMap<>();
        for (int from = 0; from < terms.size(); ) {
            // Each term once: somebody may repeat one a thousand times.
            Set<String> clause = new LinkedHashSet<>();
            int to = from;
            while (to < terms.size()
                    && terms.get(to).clause() == terms.get(from).clause()) {
                clause.add(terms.get(to++).id());
            }
            clause.forEach(
                    id -> partners.computeIfAbsent(id, any -> new HashSet<>()).addAll(clause));
            from = to;
        }
        return partners;
    }

    /** The weighted share of the common terms that left a partner and stand with what they were apart from. */
    double crossed() {
        Set<String> common = new HashSet<>(here.keySet());
        common.retainAll(there.keySet());
        double all = 0;
        double crossed = 0;
        for (String term : common) {
            double weight = phrase.weights().getOrDefault(term, 0.0);
            all += weight;
            crossed += left(term, common) && joined(term, common) ? weight : 0;
        }
        return all == 0 ? 0 : crossed / all;
    }

    private boolean left(String term, Set<String> common) {
        return here.get(term).stream()
                .anyMatch(other -> common.contains(other) && !there.get(term).contains(other));
    }

    private boolean joined(String term, Set<String> common) {
        return there.get(term).stream()
                .anyMatch(other -> common.contains(other) && !here.get(term).contains(other));
    }

    /** The share of the phrasing's weight that is said of the opposite thing: sparse of L2 where it should be of L1. */
    double exchanged(Opposites opposites) {
        Set<String> turned = new HashSet<>();
        for (String entity : here.keySet()) {
            if (opposites.isEntity(entity)) {
                opposites.of(entity).forEach(other -> addExchanged(entity, other, turned));
            }
        }
        double weight = turned.stream()
                .mapToDouble(id -> phrase.weights().getOrDefault(id, 0.0))
                .sum();
        return phrase.total() == 0 ? 0 : weight / phrase.total();
    }

    private void addExchanged(String entity, String other, Set<String> turned) {
        Set<String> withOther = there.getOrDefault(other, Set.of());
        Set<String> withEntity = there.getOrDefault(entity, Set.of());
        Set<String> otherHere = here.getOrDefault(other, Set.of());
        for (String said : here.get(entity)) {
            boolean isSubject = said.equals(entity) || said.equals(other);
            if (!isSubject && withOther.contains(said) && !withEntity.contains(said) && !otherHere.contains(said)) {
                turned.add(said);
            }
        }
    }
}
