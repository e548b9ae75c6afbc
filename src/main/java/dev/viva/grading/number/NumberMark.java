package dev.viva.grading.number;

import dev.viva.bank.RequiredNumber;
import dev.viva.grading.CriterionGrade;
import dev.viva.grading.Verdict;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What becomes of a mark for words when the number is looked at. */
public final class NumberMark {
    private static final String GUARD = "number-";

    /** In an answer of so few words the number is the answer. */
    private static final int TERSE = 12;

    /** How probable words must make a point before its number lifts it. */
    private static final double HINTED = 0.25;

    /** How probable a point is that its number proves. */
    private static final double PROVED = 0.9;

    private static final double HALF = 0.5;
    private static final double HARDLY = 0.2;

    private NumberMark() {}

    /**
     * The right number lifts by a step, a wrong one lowers by one. Where a number is not needed any other may stand there for
     * a reason of its own, so only one that is off by something with a name, or has the unit, counts as wrong.
     *
     * @param words how many words the answer has
     */
    static CriterionGrade of(RequiredNumber wanted, Said said, CriterionGrade grade, int words) {
        if (grade.verdict() == Verdict.CONTRADICTED) {
            return grade;
        }
        boolean optional = wanted.optional();
        return switch (said.kind()) {
            case RIGHT, FOLLOWS -> lifted(said, grade, words);
            case HEDGED, SLIP -> atMostPartly(grade);
            case WRONG -> !optional ? lowered(grade) : wanted.unit() == null ? grade : atMostPartly(grade);
            case NOTHING -> optional ? grade : atMostPartly(grade);
        };
    }

    /** The name under which a grade keeps that a number changed its verdict, or how sure it is. */
    public static String guard(Verdict now) {
        return GUARD + now.name().toLowerCase(Locale.ROOT);
    }

    /** The mark for words as a number changed it: the verdict it came to tells which step it was. */
    public static CriterionGrade again(Verdict now, CriterionGrade words, @Nullable String quote) {
        return switch (now) {
            case MET -> as(now, Math.max(PROVED, words.probability()), words, quote);
            case PARTLY -> words.verdict() == Verdict.MISSED ? as(now, HALF, words, quote) : atMostPartly(words);
            case MISSED -> lowered(words);
            case CONTRADICTED -> words;
        };
    }

    private static CriterionGrade lifted(Said said, CriterionGrade grade, int words) {
        boolean missed = grade.verdict() == Verdict.MISSED;
        if (missed && words > TERSE) {
            return grade.probability() < HINTED ? grade : as(Verdict.PARTLY, HALF, grade, said.quote());
        }
        String quote = grade.quote() == null ? said.quote() : grade.quote();
        return as(Verdict.MET, Math.max(PROVED, grade.probability()), grade, quote);
    }

    private static CriterionGrade atMostPartly(CriterionGrade grade) {
        return grade.verdict() == Verdict.MET
                ? as(Verdict.PARTLY, Math.min(HALF, grade.probability()), grade, grade.quote())
                : grade;
    }

    private static CriterionGrade lowered(CriterionGrade grade) {
        return grade.verdict() == Verdict.PARTLY
                ? as(Verdict.MISSED, Math.min(HARDLY, grade.probability()), grade, null)
                : atMostPartly(grade);
    }

    private static CriterionGrade as(
            Verdict verdict, double probability, CriterionGrade grade, @Nullable String quote) {
        return new CriterionGrade(grade.id(), verdict, verdict.credit(), probability, quote);
    }
}
