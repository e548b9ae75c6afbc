package dev.viva.grading;

import dev.viva.bank.AnswerKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an answer earned, point by point.
 *
 * @param outcome whether there is a mark
 * @param score clamp((Σ w·credit − Σ costs) / Σ w, 0, 1), lowered by the named caps; null unless graded
 * @param caps names of the caps that applied, such as {@code stuffing}
 * @param flags what else the reader should know, such as {@code homoglyphs}
 * @param nudge what to look at again, in words that do not give the answer away; null where a second try is not offered
 * @param note one sentence for the candidate (how a number was read, why nothing could be read), or null
 * @param grader who graded, with version
 * @param workings what it was worked out from, or null where nothing was
 */
public record Grade(
        Outcome outcome,
        @Nullable Double score,
        List<CriterionGrade> criteria,
        List<MisconceptionHit> misconceptions,
        List<String> caps,
        List<String> flags,
        @Nullable String note,
        @Nullable String nudge,
        String grader,
        @Nullable Workings workings) {
    /** A grade that needed no working out. */
    public Grade(
            Outcome outcome,
            @Nullable Double score,
            List<CriterionGrade> criteria,
            List<MisconceptionHit> misconceptions,
            List<String> caps,
            List<String> flags,
            @Nullable String note,
            @Nullable String nudge,
            String grader) {
        this(outcome, score, criteria, misconceptions, caps, flags, note, nudge, grader, null);
    }

    public Grade {
        criteria = List.copyOf(criteria);
        misconceptions = List.copyOf(misconceptions);
        caps = List.copyOf(caps);
        flags = List.copyOf(flags);
        if ((outcome == Outcome.GRADED) != (score != null)) {
            throw new IllegalArgumentException("there is a score exactly when the outcome is graded");
        }
        if (score != null && !(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("score must be 0 to 1, found " + score);
        }
    }

    /** A grade after which no second try is offered. */
    public Grade(
            Outcome outcome,
            @Nullable Double score,
            List<CriterionGrade> criteria,
            List<MisconceptionHit> misconceptions,
            List<String> caps,
            List<String> flags,
            @Nullable String note,
            String grader) {
        this(outcome, score, criteria, misconceptions, caps, flags, note, null, grader);
    }

    /** The same without the figures it was worked out from, which are long and stand in the journal. */
    public Grade withoutWorkings() {
        return workings == null
                ? this
                : new Grade(outcome, score, criteria, misconceptions, caps, flags, note, nudge, grader);
    }

    /** The arithmetic of a rubric: clamp((Σ w·credit − Σ costs) / Σ w, 0, 1). */
    public static double score(AnswerKey key, List<CriterionGrade> criteria, List<MisconceptionHit> wrong) {
        double earned = 0;
        for (CriterionGrade grade : criteria) {
            earned += key.criterion(grade.id())
                    .map(each -> each.weight() * grade.credit())
                    .orElse(0.0);
        }
        for (MisconceptionHit hit : wrong) {
            earned -= hit.costs();
        }
        return Math.max(0, Math.min(1, earned / key.totalWeight()));
    }
}
