package dev.viva.grading.text;

import java.util.List;

/**
 * A text that has been read.
 *
 * @param clean the text with the way back to the original
 * @param tokens its words
 * @param segments its sentences and clauses
 * @param terms the words that carry meaning, in order
 * @param negations the indices of the tokens that negate, in order
 */
public record Passage(
        CleanText clean, List<Token> tokens, Segments segments, List<Term> terms, List<Integer> negations) {
    public Passage {
        tokens = List.copyOf(tokens);
        terms = List.copyOf(terms);
        negations = List.copyOf(negations);
    }

    /** The original words of a run of tokens. */
    public String quote(Span span) {
        return span.length() <= 0
                ? ""
                : clean.quote(
                        tokens.get(span.from()).from(),
                        tokens.get(span.to() - 1).to());
    }

    /** The terms that start inside a run of tokens. */
    public List<Term> terms(Span span) {
        return terms.subList(firstFrom(span.from()), firstFrom(span.to()));
    }

    private int firstFrom(int token) {
        int low = 0;
        int high = terms.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (terms.get(middle).token() < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Whether a run of tokens denies something: an odd number of negations. */
    public boolean denies(Span span) {
        return negations.stream()
                                .filter(at -> at >= span.from() && at < span.to())
                                .count()
                        % 2
                == 1;
    }

    /** All of it. */
    public Span all() {
        return new Span(0, tokens.size());
    }
}
