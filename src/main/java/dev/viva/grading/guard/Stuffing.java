package dev.viva.grading.guard;

import dev.viva.grading.text.Lexicon;
import dev.viva.grading.text.Passage;
import dev.viva.grading.text.Token;
import java.util.List;

/**
 * Key words in a row are no answer. Measured: below .15 the share of joining words catches all stuffed answers and 0 to
 * 8 % of honest ones, which are lists and formulas; hence a cap and not a zero.
 */
public final class Stuffing {
    /** The name of the cap. */
    public static final String CAP = "stuffing";

    /** What an answer of mere key words can reach. */
    public static final double MOST = 0.3;

    private static final double LEAST_SHARE = 0.15;
    private static final int LEAST_WORDS = 8;

    private Stuffing() {}

    public static boolean is(Passage answer, Lexicon lexicon) {
        List<Token> words = answer.tokens().stream().filter(token -> !token.isNumber()).toList();
        long joining = words.stream()
                .filter(token -> lexicon.isFunction(token.form()) || lexicon.negates(token.form()))
                .count();
        return words.size() >= LEAST_WORDS && joining < LEAST_SHARE * words.size();
    }
}
