package dev.viva.grading.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Sentences (list items count as such) and clauses of a text, as runs of tokens. A sentence that goes on without
 * punctuation is cut where a joining word stands, so that an answer typed in one breath has parts too.
 */
public record Segments(List<Span> sentences, List<Span> clauses) {
    private static final int LONG_SENTENCE = 40;
    private static final Set<String> JOINING = Set.of(
            "while",
            "whereas",
            "but",
            "because",
            "since",
            "so",
            "although",
            "though",
            "however",
            "whilst",
            "unlike",
            "therefore",
            "hence",
            "thus",
            "which",
            "where",
            "when",
            "if",
            "then",
            "instead");

    public Segments {
        sentences = List.copyOf(sentences);
        clauses = List.copyOf(clauses);
    }

    public static Segments of(String text, List<Token> tokens) {
        List<Span> sentences = new ArrayList<>();
        List<Span> clauses = new ArrayList<>();
        BitSet asides = Punctuation.asides(text);
        int sentence = 0;
        int clause = 0;
        for (int i = 0; i < tokens.size(); i++) {
            boolean sentenceEnds = i > sentence && sentenceBreak(text, tokens, i, i - sentence, asides);
            boolean clauseEnds = sentenceEnds || i > clause && clauseBreak(text, tokens, i, asides);
            if (clauseEnds) {
                clauses.add(new Span(clause, i));
                clause = i;
            }
            if (sentenceEnds) {
                sentences.add(new Span(sentence, i));
                sentence = i;
            }
        }
        if (!tokens.isEmpty()) {
            clauses.add(new Span(clause, tokens.size()));
            sentences.add(new Span(sentence, tokens.size()));
        }
        return new Segments(sentences, clauses);
    }

    private static boolean sentenceBreak(String text, List<Token> tokens, int i, int length, BitSet asides) {
        return between(text, tokens, i, false, asides)
                || length >= LONG_SENTENCE && JOINING.contains(tokens.get(i).form());
    }

    private static boolean clauseBreak(String text, List<Token> tokens, int i, BitSet asides) {
        return between(text, tokens, i, true, asides)
                || JOINING.contains(tokens.get(i).form());
    }

    /** Whether the characters between token {@code i} and the one before hold an end. */
    private static boolean between(String text, List<Token> tokens, int i, boolean clause, BitSet asides) {
        for (int at = tokens.get(i - 1).to(); at < tokens.get(i).from(); at++) {
            char c = text.charAt(at);
            boolean ends = clause ? Punctuation.endsClause(c) || asides.get(at) : Punctuation.endsSentence(c);
            if (ends && !(c == '.' && isAbbreviation(text, tokens.get(i - 1), at))) {
                return true;
            }
        }
        return false;
    }

    /** A dot inside a word ("0.5e", "i.e") or behind a single letter ("e.g."). */
    private static boolean isAbbreviation(String text, Token before, int dot) {
        boolean inside = dot + 1 < text.length() && Character.isLetterOrDigit(text.charAt(dot + 1));
        boolean letter =
                before.form().length() == 1 && Character.isLetter(text.charAt(before.from())) && before.to() == dot;
        return inside || letter && before.from() > 1 && text.charAt(before.from() - 1) == '.';
    }
}
