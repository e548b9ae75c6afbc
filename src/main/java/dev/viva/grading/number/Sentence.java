package dev.viva.grading.number;

import dev.viva.grading.text.CleanText;
import dev.viva.grading.text.Passage;
import dev.viva.grading.text.Span;
import dev.viva.grading.text.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A sentence with the characters as they were typed, signs and units at its ends included.
 *
 * @param text what was typed; parts that are no part of the answer are blank
 * @param from where it starts in the whole text
 * @param terms what it speaks of
 * @param words how many words it has
 * @param offers whether it offers a choice
 */
record Sentence(String text, int from, Set<String> terms, int words, boolean offers) {
    static List<Sentence> of(Passage answer) {
        char[] visible = visible(answer.clean());
        List<Sentence> sentences = new ArrayList<>();
        List<Span> spans = answer.segments().sentences();
        int from = 0;
        for (int i = 0; i < spans.size(); i++) {
            boolean last = i + 1 == spans.size();
            int to = last ? visible.length : middle(answer, spans.get(i + 1).from());
            sentences.add(of(answer, spans.get(i), new String(visible, from, to - from), from));
            from = to;
        }
        return sentences;
    }

    private static Sentence of(Passage answer, Span span, String text, int from) {
        Set<String> terms = answer.terms(span).stream().map(Term::id).collect(Collectors.toSet());
        boolean offers = answer.tokens().subList(span.from(), span.to()).stream()
                .anyMatch(token -> token.form().equals("or"));
        return new Sentence(plain(text), from, terms, span.length(), offers);
    }

    /** An exclamation mark at the end is no factorial. */
    private static String plain(String text) {
        String stripped = text.stripTrailing();
        return stripped.endsWith("!") ? stripped.substring(0, stripped.length() - 1) : text;
    }

    /** What was blanked out of the cleaned text is blank here too. */
    private static char[] visible(CleanText clean) {
        char[] visible = " ".repeat(clean.raw().length()).toCharArray();
        for (int i = 0; i < clean.text().length(); i++) {
            if (clean.text().charAt(i) != ' ') {
                clean.raw().getChars(clean.starts()[i], clean.ends()[i], visible, clean.starts()[i]);
            }
        }
        return visible;
    }

    /** Where the next sentence begins: behind the mark that ends this one, so that a sign stays with its number. */
    private static int middle(Passage answer, int token) {
        CleanText clean = answer.clean();
        int at = answer.tokens().get(token).from();
        int least = answer.tokens().get(token - 1).to();
        while (at > least && !isEnd(clean.text(), at - 1)) {
            at--;
        }
        return clean.starts()[at];
    }

    /** A point right before a digit is part of a number. */
    private static boolean isEnd(String text, int at) {
        char c = text.charAt(at);
        return c == '.' && !Character.isDigit(text.charAt(at + 1))
                || c == '!'
                || c == '?'
                || c == '\n'
                || c == ';'
                || c == '•';
    }

    boolean overlaps(int start, int end) {
        return from < end && start < from + text.length();
    }
}
