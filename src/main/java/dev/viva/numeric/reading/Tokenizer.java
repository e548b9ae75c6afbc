package dev.viva.numeric.reading;

import dev.viva.numeric.expression.KnownFunctions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/** Cuts cleaned text into tokens. Digits that are no number become broken tokens, so that only a conclusion fails. */
final class Tokenizer {
    private static final String[] LONG_SYMBOLS = {
        "+/-", "...", "==", "=>", "=<", ">=", "<=", "!=", "->", ":=", "--", ".."
    };
    private static final String[] MEANT = {"±", "…", "=", "→", "≤", "≥", "≤", "≠", "→", "=", "--", ".."};

    private final String text;
    private final boolean decimalComma;
    private final List<Token> tokens = new ArrayList<>();
    private final Deque<Boolean> listing = new ArrayDeque<>();
    private int at;
    private boolean spaced = true;

    private Tokenizer(String text, boolean decimalComma) {
        this.text = text;
        this.decimalComma = decimalComma;
    }

    static List<Token> cut(String text, boolean decimalComma) {
        return new Tokenizer(text, decimalComma).run();
    }

    private List<Token> run() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ' ') {
                at++;
                spaced = true;
            } else {
                next(c);
            }
        }
        return tokens;
    }

    private void next(char c) {
        boolean point = c == '.' || c == ',' && !isListing();
        if (isDigit(c) || point && isDigit(peek(1)) && !afterNumber()) {
            number();
        } else if (VulgarFractions.has(c)) {
            add(Token.number(String.valueOf(c), spaced, VulgarFractions.numeral(c)), 1);
        } else if (Character.isLetter(c) || Character.isHighSurrogate(c) || c == '°') {
            word();
        } else {
            symbol(c);
        }
    }

    private void number() {
        DigitScan scan = DigitScan.from(text, at, isListing());
        String source = text.substring(at, scan.end());
        try {
            add(Token.number(source, spaced, scan.numeral(decimalComma)), source.length());
        } catch (Refusal refusal) {
            add(Token.broken(source, spaced, refusal), source.length());
        }
    }

    private boolean isListing() {
        return !listing.isEmpty() && listing.peek();
    }

    private void word() {
        if (timesSign()) {
            add(Token.symbol("×", spaced), 1);
            return;
        }
        if (text.charAt(at) == 'π') {
            add(Token.word("pi", spaced), 1);
            return;
        }
        int end = WordScan.end(text, at);
        String word = text.substring(at, end);
        int split = WordScan.functionEnd(word);
        if (afterNumber() && !spaced && WordScan.isChoose(word)) {
            add(Token.symbol("choose", spaced), 1);
        } else if (split > 0) {
            add(Token.word(word.substring(0, split), spaced), split);
        } else {
            add(Token.word(word, spaced), word.length());
        }
    }

    /** The letter x between two operands multiplies. */
    private boolean timesSign() {
        if ((text.charAt(at) | 32) != 'x' || !endsOperand()) {
            return false;
        }
        int then = at + 1;
        while (then < text.length() && text.charAt(then) == ' ') {
            then++;
        }
        char c = then < text.length() ? text.charAt(then) : ' ';
        return isDigit(c) || "(.√-".indexOf(c) >= 0 || then > at + 1 && KnownFunctions.has(wordAt(then));
    }

    private String wordAt(int from) {
        return text.substring(from, WordScan.end(text, from));
    }

    private boolean endsOperand() {
        return afterNumber() || !tokens.isEmpty() && last().is(")");
    }

    private void symbol(char c) {
        for (int i = 0; i < LONG_SYMBOLS.length; i++) {
            if (text.startsWith(LONG_SYMBOLS[i], at)) {
                add(Token.symbol(MEANT[i], spaced), LONG_SYMBOLS[i].length());
                return;
            }
        }
        if (c == '*') {
            stars();
        } else if (plusMinus()) {
            add(Token.symbol("±", spaced), 2);
        } else {
            brackets(c);
            add(Token.symbol(c == '—' ? dash() : canonical(c), spaced), 1);
        }
    }

    /** "+-" with spaces around stands for ±; without, the minus belongs to the number. */
    private boolean plusMinus() {
        return text.startsWith("+-", at) && (peek(2) == ' ' || spaced && isDigit(peek(2)) && afterNumber());
    }

    private void stars() {
        int end = at;
        while (end < text.length() && text.charAt(end) == '*') {
            end++;
        }
        add(Token.symbol("*".repeat(Math.min(end - at, 3)), spaced), end - at);
    }

    private void brackets(char c) {
        if (c == '(') {
            listing.push(!tokens.isEmpty() && last().isWord() && listsArguments(last().text()));
        } else if (c == '[') {
            listing.push(true);
        } else if ((c == ')' || c == ']') && !listing.isEmpty()) {
            listing.pop();
        }
    }

    /** A logarithm of 1,000 is likelier than one of 1 to the base 0. */
    private static boolean listsArguments(String name) {
        return KnownFunctions.takesSeveral(name)
                && !name.toLowerCase(Locale.ROOT).equals("log");
    }

    private static String canonical(char c) {
        return c == '~' ? "≈" : c == ';' ? "," : String.valueOf(c);
    }

    /** A long dash is a minus right before a number and punctuation elsewhere. */
    private String dash() {
        return isDigit(peek(1)) || peek(1) == '.' ? "-" : "—";
    }

    private void add(Token token, int length) {
        tokens.add(token);
        at += length;
        spaced = false;
    }

    private Token last() {
        return tokens.get(tokens.size() - 1);
    }

    private boolean afterNumber() {
        return !tokens.isEmpty() && last().isNumber();
    }

    private char peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : '\0';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
