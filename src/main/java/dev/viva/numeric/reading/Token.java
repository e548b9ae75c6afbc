package dev.viva.numeric.reading;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A piece of an answer.
 *
 * @param text the word as typed, the symbol in its canonical form, or the source of a number
 * @param spaced whether white space stands before it
 * @param numeral the number, of numbers only
 * @param problem why a run of digits is no number, of broken ones only
 */
record Token(
        Kind kind,
        String text,
        boolean spaced,
        @Nullable Numeral numeral,
        @Nullable Refusal problem) {
    enum Kind {
        NUMBER,
        WORD,
        SYMBOL,
        BROKEN
    }

    static Token number(String text, boolean spaced, Numeral numeral) {
        return new Token(Kind.NUMBER, text, spaced, numeral, null);
    }

    static Token word(String text, boolean spaced) {
        return new Token(Kind.WORD, text, spaced, null, null);
    }

    static Token symbol(String text, boolean spaced) {
        return new Token(Kind.SYMBOL, text, spaced, null, null);
    }

    static Token broken(String text, boolean spaced, Refusal problem) {
        return new Token(Kind.BROKEN, text, spaced, null, problem);
    }

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean isWord(String lower) {
        return kind == Kind.WORD && lower().equals(lower);
    }

    boolean is(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    boolean isInteger() {
        return numeral != null && numeral.form() == Form.INTEGER;
    }

    String lower() {
        return text.toLowerCase(Locale.ROOT);
    }

    Token spaced(boolean space) {
        return new Token(kind, text, space, numeral, problem);
    }
}
