package dev.viva.grading.text;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/** One character for each kind of punctuation. */
final class Punctuation {
    private static final int WORD = 3;

    private Punctuation() {}

    static int plain(int code) {
        return switch (code) {
            case '\u2018', '\u2019', '\u201B', '\u02BC', '\u00B4' -> '\'';
            case '\u201C', '\u201D', '\u201E', '\u00AB', '\u00BB' -> '"';
            case '\u2010', '\u2011', '\u2012', '\u2212' -> '-';
            case '\u2013', '\u2014', '\u2015' -> '\u2014';
            case '\u2028', '\u2029', '\u0085' -> '\n';
            case '\u3002', '\uFF0E' -> '.';
            case '\u2022', '\u25CF', '\u25CB', '\u25AA', '\u2023', '\u00B7' -> '\u2022';
            case '\u2044' -> '/';
            default -> Character.isWhitespace(code) || Character.isSpaceChar(code) ? ' ' : code;
        };
    }

    static boolean endsSentence(char c) {
        return c == '.' || c == '!' || c == '?' || c == '\n' || c == ';' || c == '\u2022';
    }

    static boolean endsClause(char c) {
        return c == ',' || c == ':' || c == '\u2014' || endsSentence(c);
    }

    /**
     * Where the brackets of asides stand, "(which is rare)". The brackets of a formula, as in p(y|x) or in 2 (a + b),
     * part nothing.
     */
    static BitSet asides(String text) {
        BitSet asides = new BitSet();
        Deque<Integer> open = new ArrayDeque<>();
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '(') {
                open.push(at);
            } else if (c == ')' && !open.isEmpty()) {
                int from = open.pop();
                if (isAside(text, from, at)) {
                    asides.set(from);
                    asides.set(at);
                }
            }
        }
        return asides;
    }

    /** A bracket behind a blank, with a word in it. */
    private static boolean isAside(String text, int from, int to) {
        int letters = 0;
        for (int at = from + 1; at < to && letters < WORD; at++) {
            letters = Character.isLetter(text.charAt(at)) ? letters + 1 : 0;
        }
        return letters >= WORD && (from == 0 || text.charAt(from - 1) == ' ' || text.charAt(from - 1) == '\n');
    }
}
