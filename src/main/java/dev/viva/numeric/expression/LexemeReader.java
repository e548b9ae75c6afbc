package dev.viva.numeric.expression;

import java.util.List;

/** A cursor over lexemes. */
final class LexemeReader {
    private final List<Lexeme> lexemes;
    private int index;

    LexemeReader(List<Lexeme> lexemes) {
        this.lexemes = lexemes;
    }

    Lexeme peek() {
        return lexemes.get(index);
    }

    Lexeme next() {
        Lexeme lexeme = lexemes.get(index);
        if (lexeme.kind() != Lexeme.Kind.END) {
            index++;
        }
        return lexeme;
    }

    boolean isCommaNext() {
        return index + 1 < lexemes.size() && lexemes.get(index + 1).is(",");
    }

    int here() {
        return peek().at();
    }

    boolean at(String symbol) {
        return peek().is(symbol);
    }

    boolean take(String symbol) {
        if (!at(symbol)) {
            return false;
        }
        index++;
        return true;
    }

    boolean takeWord(String word) {
        if (!peek().isWord(word)) {
            return false;
        }
        index++;
        return true;
    }

    void require(String symbol) {
        if (!take(symbol)) {
            throw ExpressionException.at(here(), "'" + symbol + "' was expected, found " + peek().shown());
        }
    }

    void requireEnd() {
        if (peek().kind() != Lexeme.Kind.END) {
            throw ExpressionException.at(here(), "nothing more was expected, found " + peek().shown());
        }
    }
}
