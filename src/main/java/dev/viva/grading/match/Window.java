package dev.viva.grading.match;

import dev.viva.grading.text.Passage;
import dev.viva.grading.text.Span;
import dev.viva.grading.text.Term;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A part of an answer that is looked at on its own.
 *
 * @param span where it is
 * @param terms its terms in order
 * @param ids their ids
 */
record Window(Span span, List<Term> terms, Set<String> ids) {
    static Window of(Passage passage, Span span) {
        List<Term> terms = passage.terms(span);
        Set<String> ids = new HashSet<>();
        terms.forEach(term -> ids.add(term.id()));
        return new Window(span, terms, ids);
    }

    /** Every sentence and every two neighbouring sentences. */
    static List<Window> all(Passage passage) {
        List<Window> windows = new ArrayList<>();
        List<Span> sentences = passage.segments().sentences();
        for (int i = 0; i < sentences.size(); i++) {
            windows.add(of(passage, sentences.get(i)));
            if (i + 1 < sentences.size()) {
                windows.add(of(passage, new Span(sentences.get(i).from(), sentences.get(i + 1).to())));
            }
        }
        return windows;
    }
}
