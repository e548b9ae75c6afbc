package dev.viva.numeric.reading;

import java.util.List;

/** Decides whether a plus or minus at the start of a number is its sign or an operator on something unknown. */
final class Signs {
    private final List<Token> tokens;

    Signs(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** Whether a number may begin at a token; asks or refuses where a sign follows a word it could belong to. */
    boolean mayBegin(int at, Clause clause) {
        Token token = tokens.get(at);
        if (!token.is("-") && !token.is("+")) {
            return true;
        }
        if (at == clause.from() || at + 1 >= clause.to() || !tokens.get(at - 1).isWord()) {
            return true;
        }
        return afterWord(tokens.get(at - 1), token, tokens.get(at + 1));
    }

    private static boolean afterWord(Token word, Token sign, Token next) {
        boolean filler = Prose.FILLERS.contains(word.lower()) || Prose.MARKERS.contains(word.lower());
        if (sign.spaced() && !next.spaced()) {
            return true;
        }
        if (!next.isNumber()) {
            return false;
        }
        if (filler && sign.spaced()) {
            // "minus" was put as a sign with spaces around, and so is a dash: after a filler the word is likelier.
            return true;
        }
        if (word.text().length() == 1 || sign.spaced()) {
            throw Refusal.because("I do not know what " + word.text() + " is; please give a number.");
        }
        throw Refusal.ask("Is the sign after \"" + word.text() + "\" a minus or a hyphen?");
    }
}
