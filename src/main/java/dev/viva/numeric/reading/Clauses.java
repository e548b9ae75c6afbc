package dev.viva.numeric.reading;

import java.util.ArrayList;
import java.util.List;

/** Splits an answer at the words and signs that conclude: "=", "so", "answer", "≈". */
final class Clauses {
    private Clauses() {}

    static List<Clause> of(List<Token> tokens) {
        List<Clause> clauses = new ArrayList<>();
        int marker = -1;
        for (int i = 0; i < tokens.size(); i++) {
            if (isMarker(tokens, i)) {
                clauses.add(new Clause(marker, marker + 1, i));
                marker = i;
            }
        }
        clauses.add(new Clause(marker, marker + 1, tokens.size()));
        return clauses;
    }

    static boolean isAnswer(Token token) {
        return token.isWord("answer") || token.isWord("answers") || token.isWord("ans");
    }

    private static boolean isMarker(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        if (token.isWord()) {
            return Prose.MARKERS.contains(token.lower());
        }
        return token.is("=") || token.is("→") || token.is("≈") && relates(tokens, at);
    }

    /** In "p ≈ 0.3" the sign concludes; in "or ≈ 0.3" it only says about. */
    private static boolean relates(List<Token> tokens, int at) {
        if (at == 0) {
            return false;
        }
        Token before = tokens.get(at - 1);
        boolean name = before.isWord() && !Prose.FILLERS.contains(before.lower());
        return before.isNumber() || before.is(")") || before.is("%") || name;
    }
}
