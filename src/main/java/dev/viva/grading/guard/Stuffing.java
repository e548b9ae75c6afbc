package dev.viva.grading.guard;

import dev.viva.grading.text.Lexicon;
import dev.viva.grading.text.Passage;
import dev.viva.grading.text.Span;
import dev.viva.grading.text.Token;
import java.util.List;

/**
 * Key words in a row are no answer. What gives them away is the lack of the little words (of, the, is, to) that any
 * sentence needs: below .06 of all words stand all stuffed answers and 0 to 1 % of honest ones, which are lists and
 * formulas; hence a cap and not a zero.
 */
public final class Stuffing {
    /** The name of the cap. */
    public static final String CAP = "stuffing";

    /** What an answer of mere key words can reach. */
    public static final double MOST = 0.3;

    private static final double LEAST_SHARE = 0.06;
    private static final int LITTLE = 3;
    private static final int LEAST_CLAUSES = 8;
    private static final double TINY_CLAUSES = 0.7;
    private static final int LEAST_WORDS = 12;

    private Stuffing() {}

    /** Answers of fewer than twelve words are never called stuffed. */
    public static boolean is(Passage answer, Lexicon lexicon) {
        List<Token> words =
                answer.tokens().stream().filter(token -> !token.isNumber()).toList();
        long little =
                words.stream().filter(token -> isLittle(token.form(), lexicon)).count();
        return words.size() >= LEAST_WORDS && (little < LEAST_SHARE * words.size() || isList(answer));
    }

    /** Mostly single words between commas. */
    private static boolean isList(Passage answer) {
        List<Span> clauses = answer.segments().clauses();
        long tiny = clauses.stream().filter(clause -> clause.length() <= 2).count();
        return clauses.size() >= LEAST_CLAUSES && tiny >= TINY_CLAUSES * clauses.size();
    }

    private static boolean isLittle(String form, Lexicon lexicon) {
        return form.length() <= LITTLE && (lexicon.isFunction(form) || lexicon.negates(form));
    }
}
