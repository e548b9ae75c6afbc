package dev.viva.session;

import dev.viva.bank.AnswerKey;
import dev.viva.grading.CriterionGrade;
import dev.viva.grading.Grade;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The mark of the answer before a follow-up, as short as can be: with it the session score can be reckoned anew when the
 * answer to the follow-up is read again.
 *
 * @param halves the credit for each criterion in the order of the key, one digit each, in halves: 2 is all of it
 * @param score 0 to 1, in thousandths
 */
public record Earlier(String halves, double score) {

    /** Nothing unless the attempt has a turn before its last, with a mark. */
    static @Nullable Earlier of(Attempt attempt) {
        if (attempt.turns().size() < 2) {
            return null;
        }
        Grade grade = attempt.turns().get(0).grade();
        return grade.score() == null ? null : new Earlier(halves(grade), Math.round(grade.score() * 1000) / 1000.0);
    }

    private static String halves(Grade grade) {
        return grade.criteria().stream()
                .map(CriterionGrade::credit)
                .map(credit -> Long.toString(Math.round(2 * credit)))
                .collect(Collectors.joining());
    }

    /** The weight that a later grade earns beyond this one, over all weight; a weaker one takes nothing back. */
    double gain(AnswerKey key, Grade later) {
        double gained = 0;
        for (int i = 0; i < key.criteria().size(); i++) {
            double more = Scoring.credit(later, key.criteria().get(i)) - credit(i);
            gained += key.criteria().get(i).weight() * Math.max(0, more);
        }
        return gained / key.totalWeight();
    }

    private double credit(int i) {
        return i < halves.length() ? (halves.charAt(i) - '0') / 2.0 : 0;
    }
}
