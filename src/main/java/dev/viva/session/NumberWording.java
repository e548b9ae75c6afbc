package dev.viva.session;

import dev.viva.bank.Asked;
import dev.viva.chat.Card;
import dev.viva.grading.Grade;
import dev.viva.numeric.template.Confirmation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What the interview says about questions with a computed answer. */
final class NumberWording {
    private static final String POINT = "Your number";

    private NumberWording() {}

    /** The question once more; in an interview with what to look at again, which practice says with the mark. */
    static Card again(CandidateState state, Rules rules) {
        Attempt attempt = state.attempt().orElseThrow();
        Retry retry = Objects.requireNonNull(attempt.retry());
        String nudge = state.session() instanceof Session.Mock ? retry.nudge() + " " : "";
        String text = nudge + offer(rules) + "\n\n" + attempt.asked().question();
        return Wording.question(state, text, true, true);
    }

    private static String offer(Rules rules) {
        String share = rules.followUpShare() == 0.5 ? "half" : Math.round(100 * rules.followUpShare()) + " %";
        return "You may try once more: what a second try adds counts " + share + ", and `skip` keeps the first.";
    }

    /** The first mark without the answer. */
    static Card soFar(CandidateState state) {
        Attempt attempt = state.attempt().orElseThrow();
        Turn turn = attempt.turns().get(0);
        Grade grade = turn.grade();
        return new Card.GradeShown(
                attempt.asked().item(),
                attempt.id(),
                attempt.turns().size(),
                turn.revision(),
                grade.score(),
                grade.outcome(),
                grade.criteria(),
                grade.criteria().stream().map(each -> POINT).toList(),
                List.of(),
                List.of(),
                grade.caps(),
                Objects.requireNonNull(attempt.retry()).nudge(),
                null,
                grade.grader(),
                List.of());
    }

    /** The question, the way to its answer with its numbers, and what a second way came to. */
    static List<String> explained(Asked.Numeric asked) {
        List<String> paragraphs =
                new ArrayList<>(List.of(asked.question(), "The answer is " + asked.printed() + ". " + asked.explain()));
        Confirmation second = asked.second();
        if (second != null) {
            paragraphs.add("Checked another way (" + second.method() + "): " + second.printed() + ".");
        }
        return paragraphs;
    }
}
