package dev.viva.lint;

import dev.viva.grading.text.CleanText;
import dev.viva.grading.text.Cleaner;
import dev.viva.grading.text.Segments;
import dev.viva.grading.text.Span;
import dev.viva.grading.text.Token;
import dev.viva.grading.text.Tokenizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Texts as the grader sees them: stems, without the words that only join others. */
final class Words {
    private static final Set<String> JOINING = Set.of(
            "a", "an", "the", "this", "that", "these", "those", "it", "its", "of", "in", "on", "at", "to", "for", "by",
            "with", "from", "as", "and", "or", "so", "is", "are", "was", "be", "been", "do", "does", "did", "has",
            "have", "you", "your", "we", "they", "their", "there", "then", "than", "which", "what", "when", "where",
            "because", "since", "can", "will", "would", "if", "into", "s");

    private Words() {}

    /** The stems of the words that carry meaning; negations count among them. */
    static Set<String> stems(String text) {
        Set<String> stems = new LinkedHashSet<>();
        tokens(text).stream()
                .filter(token -> !JOINING.contains(token.form()))
                .forEach(token -> stems.add(token.stem()));
        return stems;
    }

    /** How nearly two sets of stems are the same, 0 to 1. */
    static double likeness(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        double common = one.stream().filter(other::contains).count();
        return 2 * common / (one.size() + other.size());
    }

    /** All stems in their order. */
    static List<String> inOrder(String text) {
        return tokens(text).stream().map(Token::stem).toList();
    }

    /** The clauses of a text, each as its stems in order. */
    static List<List<String>> clauses(String text) {
        CleanText clean = Cleaner.clean(text);
        List<Token> tokens = Tokenizer.tokens(clean.text());
        return Segments.of(clean.text(), tokens).clauses().stream()
                .map(clause -> stems(tokens, clause))
                .toList();
    }

    private static List<String> stems(List<Token> tokens, Span span) {
        return tokens.subList(span.from(), span.to()).stream().map(Token::stem).toList();
    }

    private static List<Token> tokens(String text) {
        return Tokenizer.tokens(Cleaner.clean(text).text());
    }
}
