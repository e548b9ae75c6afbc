package dev.viva.grading.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a cleaned text into words, numbers and signs that count as words. One pass, no regular expressions. */
public final class Tokenizer {
    private final String text;
    private final List<Token> tokens = new ArrayList<>();

    private Tokenizer(String text) {
        this.text = text;
    }

    public static List<Token> tokens(String cleaned) {
        return new Tokenizer(cleaned).run();
    }

    private List<Token> run() {
        for (int at = 0; at < text.length(); ) {
            char c = text.charAt(at);
            String sign = Signs.name(c);
            if (sign != null) {
                add(sign, at, at + 1);
                at++;
            } else if (isDigit(c)) {
                at = number(at);
            } else if (isLetter(c)) {
                at = word(at);
            } else {
                at++;
            }
        }
        return tokens;
    }

    private int number(int from) {
        int to = from;
        while (to < text.length() && (isDigit(text.charAt(to)) || isPointInNumber(to))) {
            to++;
        }
        add(text.substring(from, to), from, to);
        return to;
    }

    private boolean isPointInNumber(int at) {
        return text.charAt(at) == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1));
    }

    /** Letters, with digits after them (l1, bm25) and one apostrophe part (doesn't, model's). */
    private int word(int from) {
        int to = run(from);
        if (to + 1 < text.length() && text.charAt(to) == '\'' && isLetter(text.charAt(to + 1))) {
            return apostrophe(from, to, run(to + 1));
        }
        Contraction apart = Contraction.of(text.substring(from, to));
        if (apart != null) {
            addPair(apart, from, to);
        } else {
            add(text.substring(from, to), from, to);
        }
        return to;
    }

    private int apostrophe(int from, int middle, int to) {
        String whole = text.substring(from, to);
        if (whole.endsWith("n't")) {
            addPair(Contraction.negated(whole), from, to);
        } else {
            add(text.substring(from, middle), from, middle);
        }
        return to;
    }

    private void addPair(Contraction apart, int from, int to) {
        add(apart.first(), from, to);
        add(apart.second(), from, to);
    }

    private int run(int from) {
        int to = from;
        while (to < text.length() && (isLetter(text.charAt(to)) || to > from && isDigit(text.charAt(to)))) {
            to++;
        }
        return to;
    }

    private void add(@Nullable String form, int from, int to) {
        if (form != null) {
            tokens.add(new Token(form, Stems.of(form), from, to));
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c > 127 && Character.isLetter(c) && Signs.name(c) == null;
    }
}
