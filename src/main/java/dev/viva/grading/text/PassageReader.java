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
        return read(Cleaner.clean(raw));
    }

    /** Reads {@code masked}, a text of the same length with parts of {@code original} blanked out; quotes come from the latter. */
    public Passage read(String masked, Passage original) {
        CleanText clean = Cleaner.clean(masked);
        return read(new CleanText(
                original.clean().raw(), clean.text(), clean.starts(), clean.ends(), original.clean().flags()));
    }

    private Passage read(CleanText clean) {
        List<Token> tokens = Tokenizer.tokens(clean.text());
        Segments segments = Segments.of(clean.text(), tokens);
        List<Term> terms = new ArrayList<>();
        List<Integer> negations = new ArrayList<>();
        segments.clauses().forEach(clause -> new ClauseReader(lexicon, tokens, terms, negations).read(clause));
        return new Passage(clean, tokens, segments, terms, negations);
    }
}
