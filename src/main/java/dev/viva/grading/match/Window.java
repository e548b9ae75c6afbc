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
 * @param sense where a negation turns it round: a stretch cut from a sentence may begin just behind its "not"
 * @param terms its terms in order
 * @param ids their ids
 * @param sentence the ids of the whole sentence that it is part of
 */
record Window(Span span, Span sense, List<Term> terms, Set<String> ids, Set<String> sentence) {
    private static final int LONG = 28;
    private static final int STRETCH = 20;

    private static final int BEFORE = 2;

    /** More than any answer of four thousand characters in words has; signs in a row would make thousands. */
    private static final int MOST = 320;

    static Window of(Passage passage, Span span) {
        List<Term> terms = passage.terms(span);
        Set<String> ids = ids(terms);
        return new Window(span, span, terms, ids, ids);
    }

    private static Set<String> ids(List<Term> terms) {
        Set<String> ids = new HashSet<>();
        terms.forEach(term -> ids.add(term.id()));
        return ids;
    }

    /** Every sentence; in place of a long one, stretches of it that overlap, so that punctuation matters little. */
    static List<Window> parts(Passage passage) {
        List<Window> parts = new ArrayList<>();
        for (Span sentence : passage.segments().sentences()) {
            if (sentence.length() <= LONG) {
                parts.add(of(passage, sentence));
            } else {
                stretches(passage, sentence, STRETCH, parts);
                stretches(passage, sentence, STRETCH / 2, parts);
            }
        }
        return parts.size() > MOST ? List.copyOf(parts.subList(0, MOST)) : parts;
    }

    private static void stretches(Passage passage, Span sentence, int length, List<Window> parts) {
        int stride = length / 4;
        Set<String> ids = ids(passage.terms(sentence));
        for (int from = sentence.from(); from + length - stride < sentence.to(); from += stride) {
            int to = Math.min(from + length, sentence.to());
            Span sense = new Span(Math.max(sentence.from(), from - BEFORE), to);
            Span span = new Span(from, to);
            List<Term> terms = passage.terms(span);
            parts.add(new Window(span, sense, terms, ids(terms), ids));
        }
    }

    /** Every sentence, and the parts of the long ones. */
    static List<Window> all(Passage passage, List<Window> parts) {
        List<Window> windows = new ArrayList<>(parts);
        passage.segments().sentences().stream()
                .filter(sentence -> sentence.length() > LONG)
                .forEach(sentence -> windows.add(of(passage, sentence)));
        return windows;
    }
}
