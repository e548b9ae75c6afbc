package dev.viva.numeric.reading;

import dev.viva.numeric.expression.ExpressionException;
import dev.viva.numeric.expression.Limits;
import dev.viva.numeric.expression.WorkBudget;
import java.util.ArrayList;
import java.util.List;

/** The numbers of a text that says more than one, whatever it concludes. */
public final class Mentions {
    private Mentions() {}

    /**
     * Every number that can be read, in order; what cannot be read is left out. Never throws, and does no more work than the
     * budget allows: where it ends, so does the list. A text that is too long for one answer has none.
     */
    public static List<Reading.Read> in(String text, ReadingContext context, WorkBudget budget) {
        List<Reading.Read> mentions = new ArrayList<>();
        if (text.length() > Limits.CHARACTERS) {
            return mentions;
        }
        try {
            budget.charge(text.length());
            List<Token> tokens = AnswerReader.tokens(text, context);
            ClauseScanner scanner = new ClauseScanner(tokens, context, budget);
            for (Clause clause : Clauses.of(tokens)) {
                for (Found found : scanner.scan(clause).values()) {
                    read(found, tokens, context, budget, mentions);
                }
            }
        } catch (ExpressionException | Refusal end) {
            return mentions;
        }
        return mentions;
    }

    private static void read(
            Found found, List<Token> tokens, ReadingContext context, WorkBudget budget, List<Reading.Read> mentions) {
        try {
            mentions.add(AnswerReader.read(Amount.of(found, budget), tokens, context));
        } catch (ExpressionException | Refusal undefined) {
            // One division by zero does not make the other numbers unreadable.
            budget.charge(1);
        }
    }
}
