package dev.viva.numeric.reading;

import java.util.ArrayList;
import java.util.List;

/** Tells the stars of Markdown from those of multiplication and power, and takes the former off. */
final class Emphasis {
    private final List<Token> tokens;

    private Emphasis(List<Token> tokens) {
        this.tokens = tokens;
    }

    static List<Token> off(List<Token> tokens) {
        return tokens.stream().noneMatch(Emphasis::isStar) ? tokens : new Emphasis(tokens).off();
    }

    private List<Token> off() {
        boolean bullet =
                tokens.size() > 1 && tokens.get(0).is("*") && tokens.get(1).spaced();
        long marks = 0;
        for (int i = bullet ? 1 : 0; i < tokens.size(); i++) {
            marks += isMark(i) ? 1 : 0;
        }
        // An odd one out is an operator that lacks an operand.
        boolean paired = marks % 2 == 0;
        List<Token> kept = new ArrayList<>();
        for (int i = bullet ? 1 : 0; i < tokens.size(); i++) {
            if (!paired || !isMark(i)) {
                kept.add(tokens.get(i));
            }
        }
        return kept;
    }

    private boolean isMark(int i) {
        if (!isStar(tokens.get(i))) {
            return false;
        }
        boolean spaceBefore = tokens.get(i).spaced();
        boolean spaceAfter = i + 1 >= tokens.size() || tokens.get(i + 1).spaced();
        return !endsOperand(i - 1) || !startsOperand(i + 1) || spaceBefore != spaceAfter;
    }

    private boolean endsOperand(int i) {
        return i >= 0
                && (tokens.get(i).isNumber()
                        || tokens.get(i).is(")")
                        || tokens.get(i).isWord()
                        || tokens.get(i).is("%"));
    }

    private boolean startsOperand(int i) {
        if (i >= tokens.size()) {
            return false;
        }
        Token token = tokens.get(i);
        return token.isNumber() || token.is("(") || token.is("-") || token.is("√") || token.isWord();
    }

    private static boolean isStar(Token token) {
        return token.kind() == Token.Kind.SYMBOL && token.text().startsWith("*");
    }
}
