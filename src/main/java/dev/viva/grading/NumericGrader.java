package dev.viva.grading;

import dev.viva.bank.Asked;
import dev.viva.numeric.judging.Judge;
import dev.viva.numeric.judging.Judgement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Marks computed answers: reads the number, echoes it, and compares it with the key. */
public final class NumericGrader implements Grader {
    private static final String NAME = "numeric/1";
    private static final String CRITERION = "value";
    private static final int LONGEST_QUOTE = 200;

    @Override
    public Grade grade(GradingTask task) {
        if (!(task.asked() instanceof Asked.Numeric asked)) {
            throw new IllegalArgumentException("only questions with a computed answer are marked here");
        }
        Judgement judged = Judge.judge(task.answer(), asked.key());
        NumericWords words = new NumericWords(asked, judged);
        return switch (judged.verdict()) {
            case CORRECT -> graded(judged, Verdict.MET, task.answer(), judged.read(), null);
            case CLOSE, MISTAKE -> {
                Verdict verdict = judged.credit() > 0 ? Verdict.PARTLY : Verdict.MISSED;
                yield graded(judged, verdict, task.answer(), words.mistake(), words.nudge());
            }
            case WRONG -> graded(judged, Verdict.MISSED, task.answer(), judged.read(), null);
            case UNREADABLE, AMBIGUOUS -> unreadable(judged, words.unreadable());
        };
    }

    private static Grade graded(Judgement judged, Verdict verdict, String answer, String note, @Nullable String nudge) {
        String quote = answer.strip();
        String shown = quote.length() > LONGEST_QUOTE ? quote.substring(0, LONGEST_QUOTE) : quote;
        CriterionGrade criterion = new CriterionGrade(
                CRITERION, verdict, judged.credit(), judged.credit(), verdict == Verdict.MISSED ? null : shown);
        return new Grade(
                Outcome.GRADED,
                judged.credit(),
                List.of(criterion),
                List.of(),
                List.of(),
                List.of(judged.verdict().word()),
                note,
                nudge,
                NAME);
    }

    private static Grade unreadable(Judgement judged, String note) {
        return new Grade(
                Outcome.UNGRADABLE,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(judged.verdict().word()),
                note,
                NAME);
    }
}
