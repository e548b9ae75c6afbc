package dev.viva.session;

import dev.viva.chat.Card;
import dev.viva.chat.ChatEvent;
import dev.viva.chat.Reread;
import dev.viva.grading.CriterionGrade;
import dev.viva.grading.Grade;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is said of a later reading: whose it is, what was before, and the words behind each point. */
final class RevisedCard {
    private RevisedCard() {}

    static Card of(Closed closed, ChatEvent.Graded event, @Nullable Double sessionScore) {
        Grade grade = event.grade();
        Reread rereads = event.rereads();
        return new Card.GradeShown(
                closed.item(),
                closed.attempt(),
                event.turn(),
                event.revision(),
                grade.score(),
                grade.outcome(),
                grade.criteria(),
                grade.criteria().stream().map(each -> point(rereads, each)).toList(),
                grade.misconceptions(),
                rereads == null ? List.of() : Wording.corrections(rereads.asked(), grade),
                grade.caps(),
                rereads == null ? "The mark of an earlier answer." : rereading(rereads),
                sessionScore,
                grade.grader(),
                List.of());
    }

    private static String rereading(Reread rereads) {
        Double first = rereads.first().score();
        return "A second reading, by a language model, of your answer to “"
                + Wording.shown(rereads.asked().question()) + "”. The first "
                + (first == null ? "put no mark on it." : "gave " + Math.round(first * 100) + " %.");
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
