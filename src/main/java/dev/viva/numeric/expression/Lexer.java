package dev.viva.numeric.expression;

import java.util.ArrayList;
import java.util.List;

/** Cuts the text of a template's expression into lexemes, at most {@link Limits#TOKENS}. */
final class Lexer {
    private static final List<String> PAIRS = List.of("**", "<=", ">=", "==", "!=", "&&", "||");
    private static final String SINGLE = "+-*/^()[],<>=!%";

    private final String text;
    private final List<Lexeme> lexemes = new ArrayList<>();
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    static List<Lexeme> cut(String text) {
        if (text.length() > Limits.CHARACTERS) {
            throw new ExpressionException("the expression is longer than " + Limits.CHARACTERS + " characters");
        }
        return new Lexer(text).run();
    }

    private List<Lexeme> run() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else {
                next(c);
            }
            if (lexemes.size() > Limits.TOKENS) {
                throw new ExpressionException("the expression has more than " + Limits.TOKENS + " parts");
            }
        }
        lexemes.add(new Lexeme(Lexeme.Kind.END, "", text.length()));
        return lexemes;
    }

    private void next(char c) {
        if (isDigit(c) || c == '.') {
            number();
        } else if (Character.isLetter(c) || c == '_') {
            add(Lexeme.Kind.NAME, end(at, Lexer::isNamePart));
        } else if (c == '\'' || c == '"') {
            quoted(c);
        } else {
            symbol(c);
        }
    }

    private void number() {
        int end = end(at, Lexer::isDigit);
        if (end < text.length() && text.charAt(end) == '.') {
            end = end(end + 1, Lexer::isDigit);
        }
        end = exponent(end);
        int digits = (int)
                text.substring(at, end).chars().filter(c -> isDigit((char) c)).count();
        if (digits == 0 || digits > Limits.DIGITS) {
            throw ExpressionException.at(at, digits == 0 ? "a number was expected" : "the number has too many digits");
        }
        add(Lexeme.Kind.NUMBER, end);
    }

    private int exponent(int from) {
        if (from >= text.length() || (text.charAt(from) | 32) != 'e') {
            return from;
        }
        int sign = from + 1 < text.length() && "+-".indexOf(text.charAt(from + 1)) >= 0 ? 1 : 0;
        int end = end(from + 1 + sign, Lexer::isDigit);
        if (end - from - 1 - sign > 4 || end > from + 1 + sign && tooFar(from + 1 + sign, end)) {
            throw ExpressionException.at(at, "the number is out of range");
        }
        return end > from + 1 + sign ? end : from;
    }

    private boolean tooFar(int from, int end) {
        return Integer.parseInt(text.substring(from, end)) > Limits.EXPONENT;
    }

    private void quoted(char quote) {
        int close = text.indexOf(quote, at + 1);
        if (close < 0) {
            throw ExpressionException.at(at, "the quote is not closed");
        }
        lexemes.add(new Lexeme(Lexeme.Kind.QUOTED, text.substring(at + 1, close), at));
        at = close + 1;
    }

    private void symbol(char c) {
        for (String pair : PAIRS) {
            if (text.startsWith(pair, at)) {
                add(Lexeme.Kind.SYMBOL, at + 2);
                return;
            }
        }
        if (SINGLE.indexOf(c) < 0) {
            throw ExpressionException.at(at, "the sign '" + c + "' has no meaning here");
        }
        add(Lexeme.Kind.SYMBOL, at + 1);
    }

    private interface Test {
        boolean holds(char c);
    }

    private int end(int from, Test test) {
        int end = from;
        while (end < text.length() && test.holds(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private void add(Lexeme.Kind kind, int end) {
        lexemes.add(new Lexeme(kind, text.substring(at, end), at));
        at = end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isNamePart(char c) {
        return Character.isLetter(c) || isDigit(c) || c == '_';
    }
}
