package dev.viva.grading.match;

import dev.viva.grading.text.Term;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether terms changed places inside a clause: "true ones that are predicted" for "predicted ones that are true". */
final class Order {
    /** Only in a near copy does another order mean another sense. */
    private static final double NEAR_COPY = 0.8;

    /** "Pop and push" is "push and pop". */
    private static final int LISTED = 2;

    private static final Term REPEATED = new Term("", false, -1, -1);

    private Order() {}

    /** The share of the pairs of terms, in one clause here and there, that changed places; 0 unless a near copy. */
    static double changed(Phrase phrase, Window window) {
        if (phrase.likeness(window) < NEAR_COPY) {
            return 0;
        }
        Map<String, Term> there = places(window.terms());
        List<Term> here = places(phrase.passage().terms()).values().stream()
                .filter(term -> term != REPEATED && there.getOrDefault(term.id(), REPEATED) != REPEATED)
                .toList();
        int pairs = 0;
        int changed = 0;
        for (Term one : here) {
            for (Term other : here) {
                Term oneThere = there.get(one.id());
                Term otherThere = there.get(other.id());
                boolean comparable = other.token() - one.token() > LISTED
                        && one.clause() == other.clause()
                        && oneThere.clause() == otherThere.clause();
                pairs += comparable ? 1 : 0;
                changed += comparable && oneThere.token() > otherThere.token() ? 1 : 0;
            }
        }
        return pairs == 0 ? 0 : changed / (double) pairs;
    }

    /** Where each term stands; terms that stand in two places are of no use here. */
    private static Map<String, Term> places(List<Term> terms) {
        Map<String, Term> places = new HashMap<>();
        terms.forEach(term -> places.merge(term.id(), term, (a, b) -> REPEATED));
        return places;
    }
}
