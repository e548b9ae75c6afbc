package dev.viva.numeric.reading;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Words that multiply or divide between two numbers: 3 out of 12, 1 in 4, 5 per 1000, 1 over 4, 5% of 20. */
final class Proportions {
    private Proportions() {}

    /** The operator the word at the cursor stands for; a blank where it is none. May step over "out" of "out of". */
    static char sign(ArithmeticParser in) {
        Token word = in.ahead(0);
        Token before = in.ahead(-1);
        if (word == null || before == null || !word.isWord()) {
            return ' ';
        }
        boolean outOf = word.isWord("out") && isWord(in.ahead(1), "of");
        Token next = in.ahead(outOf ? 2 : 1);
        if (next == null || !next.isNumber()) {
            return ' ';
        }
        if (outOf) {
            in.moveTo(in.at() + 1);
            return '/';
        }
        return between(word, before, next);
    }

    private static char between(Token word, Token before, Token next) {
        if (word.isWord("over") && before.isNumber()) {
            return '/';
        }
        boolean counts = before.isInteger() && next.isInteger() && notAbove(before.numeral(), next.numeral());
        if (word.isWord("in") || word.isWord("per")) {
            return counts ? '/' : ' ';
        }
        if (!word.isWord("of")) {
            return ' ';
        }
        boolean part =
                before.is("%") || before.numeral() != null && before.numeral().form() == Form.FRACTION;
        return part ? '*' : counts ? '/' : ' ';
    }

    private static boolean isWord(@Nullable Token token, String word) {
        return token != null && token.isWord(word);
    }

    private static boolean notAbove(@Nullable Numeral below, @Nullable Numeral above) {
        return below != null
                && above != null
                && above.value().compareTo(BigDecimal.ZERO) > 0
                && below.value().compareTo(above.value()) <= 0;
    }
}
