package dev.viva.grading.text;

import java.util.ArrayList;
import java.util.List;

/** Reads a text with the field's word list. */
public final class PassageReader {
    private final Lexicon lexicon;

    public PassageReader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    public Passage read(String raw) {
        CleanText clean = Cleaner.clean(raw);
        return read(clean, Tokenizer.tokens(clean.text()));
    }

    /**
     * Reads {@code masked}, a text of the same length with parts of {@code original} blanked out; quotes come from the
     * latter.
     */
    public Passage read(String masked, Passage original, Speller speller) {
        CleanText blanked = Cleaner.clean(masked);
        CleanText clean = new CleanText(
                original.clean().raw(),
                blanked.text(),
                blanked.starts(),
                blanked.ends(),
                original.clean().flags());
        return read(
                clean,
                Tokenizer.tokens(clean.text()).stream().map(speller::read).toList());
    }

    private Passage read(CleanText clean, List<Token> tokens) {
        Segments segments = Segments.of(clean.text(), tokens);
        List<Term> terms = new ArrayList<>();
        List<Integer> negations = new ArrayList<>();
        segments.clauses().forEach(clause -> new ClauseReader(lexicon, tokens, terms, negations).read(clause));
        return new Passage(clean, tokens, segments, terms, negations);
    }
}
