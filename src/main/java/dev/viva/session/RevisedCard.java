package dev.viva.session;

import dev.viva.chat.Card;
import dev.viva.chat.Reread;
import dev.viva.grading.CriterionGrade;
import dev.viva.grading.Grade;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is said of a later reading: whose it is, what was before, and the words behind each point. */
final class RevisedCard {
    private RevisedCard() {}

    /**
     * @param closed what the state knows of the attempt, or null where it has forgotten it
     * @param changes whether it says something else than the reading before
     */
    static Card of(@Nullable Closed closed, Later later, @Nullable Double sessionScore, boolean changes) {
        Grade grade = later.grade();
        Reread rereads = later.rereads();
        return new Card.GradeShown(
                closed == null ? Objects.requireNonNull(rereads).asked().item() : closed.item(),
                later.attempt(),
                later.turn(),
                later.revision(),
                grade.score(),
                grade.outcome(),
                grade.criteria(),
                grade.criteria().stream().map(each -> point(rereads, each)).toList(),
                grade.misconceptions(),
                rereads == null ? List.of() : Wording.corrections(rereads.asked(), grade),
                grade.caps(),
                rereads == null ? "The mark of an earlier answer." : rereading(later, rereads, changes),
                sessionScore,
                grade.grader(),
                later.isAwaited() ? List.of(ChallengeWording.receiptButton(later.attempt())) : List.of());
    }

    private static String rereading(Later later, Reread rereads, boolean changes) {
        Double first = rereads.first().score();
        String reader = later.by() == Later.By.PERSON ? "A reviewer read" : "A second reading, by a language model, of";
        String same = changes || !later.isAwaited() ? "" : " No point changed, so the mark stays.";
        String why = later.note() == null ? "" : " " + later.note();
        return reader + " your answer to “" + Wording.shown(rereads.asked().question()) + "”. The first "
                + (first == null ? "put no mark on it." : "gave " + Math.round(first * 100) + " %.") + same + why;
    }

    /** A criterion in words, and how it was marked before where that was told and was different. */
    private static String point(@Nullable Reread rereads, CriterionGrade grade) {
        if (rereads == null) {
            return grade.id();
        }
        if (rereads.first().score() == null) {
            return Wording.point(rereads.asked(), grade);
        }
        String before = rereads.first().criteria().stream()
                .filter(each -> each.id().equals(grade.id()) && each.verdict() != grade.verdict())
                .map(each -> " (before: " + each.verdict().name().toLowerCase(Locale.ROOT) + ")")
                .findFirst()
                .orElse("");
        return Wording.point(rereads.asked(), grade) + before;
    }
}
