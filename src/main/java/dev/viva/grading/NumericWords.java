package dev.viva.grading;

import dev.viva.bank.Asked;
import dev.viva.numeric.expression.WorkBudget;
import dev.viva.numeric.judging.Judge;
import dev.viva.numeric.judging.Judgement;
import dev.viva.numeric.judging.KnownMistake;
import dev.viva.numeric.judging.Printing;
import dev.viva.numeric.judging.Quantity;
import dev.viva.numeric.judging.Verdict;
import dev.viva.numeric.reading.Mentions;
import java.math.BigDecimal;
import java.util.Optional;

/** What is said about a number that was not right. */
final class NumericWords {
    private static final String ANYTHING_ELSE = "Look again at how you set it up.";

    private final Asked.Numeric asked;
    private final Judgement judged;

    NumericWords(Asked.Numeric asked, Judgement judged) {
        this.asked = asked;
        this.judged = judged;
    }

    /** How the number was read and what went wrong, with the check worked out; it may give the answer away. */
    String mistake() {
        return judged.read() + " "
                + known().map(this::explained).orElseGet(() -> judged.mistake() == null ? "" : judged.mistake());
    }

    /** How the number was read and what to look at again; it does not give the answer away. */
    String nudge() {
        String nudge = known().map(NumericWords::says)
                .orElseGet(() -> judged.nudge() == null ? ANYTHING_ELSE : judged.nudge());
        return judged.read() + " " + (givesAway(nudge) ? ANYTHING_ELSE : nudge);
    }

    /** Why nothing was marked, and what to type instead. */
    String unreadable() {
        return judged.read() + " This has cost you nothing"
                + (judged.verdict() == Verdict.AMBIGUOUS ? "; please type it once more." : "; type " + example());
    }

    private String example() {
        return asked.unit() == null
                ? "a number such as `0.25`, `1/4` or `2.5e-3`, or `skip`."
                : "a number in " + asked.unit() + ", such as `0.25`, `1/4` or `2.5e-3`, or `skip`.";
    }

    private Optional<KnownMistake> known() {
        return asked.mistakes().stream()
                .filter(each -> each.says().equals(judged.mistake()))
                .findFirst();
    }

    private String explained(KnownMistake known) {
        String gives = ", which gives " + Printing.number(known.value(), asked.key());
        String says = says(known);
        return says.substring(0, says.length() - 1) + gives + "." + (known.teach() == null ? "" : " " + known.teach());
    }

    /** The author's words complete "you …". */
    private static String says(KnownMistake known) {
        return "It looks as if you " + known.says() + (known.says().endsWith(".") ? "" : ".");
    }

    /** Whether one of the numbers in it is right, by chance or because the author said too much. */
    private boolean givesAway(String nudge) {
        return asked.expected() instanceof Quantity.Finite right
                && Mentions.in(nudge, Judge.context(asked.key()), WorkBudget.forReading()).stream()
                        .anyMatch(each -> isRight(each.value(), right) || isRight(each.plain(), right));
    }

    private boolean isRight(BigDecimal number, Quantity.Finite right) {
        return asked.tolerance().holds(number, right.value());
    }
}
