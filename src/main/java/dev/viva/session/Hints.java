package dev.viva.session;

import dev.viva.bank.Asked;
import dev.viva.bank.Criterion;
import dev.viva.grading.CriterionGrade;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The hints of a question, in the order in which they are given. */
final class Hints {
    private Hints() {}

    static Optional<String> next(Attempt attempt) {
        List<String> all = of(attempt);
        return attempt.hints() < all.size() ? Optional.of(all.get(attempt.hints())) : Optional.empty();
    }

    /** The weightiest points first; after a follow-up the point it asks about, and none that is already made. */
    private static List<String> of(Attempt attempt) {
        if (attempt.asked() instanceof Asked.Numeric numeric) {
            return numeric.hints();
        }
        Asked.Rubric asked = (Asked.Rubric) attempt.asked();
        List<Criterion> criteria = new ArrayList<>(asked.key().criteria());
        criteria.sort(Comparator.comparingInt((Criterion each) -> isAskedAbout(attempt, each) ? 0 : 1)
                .thenComparing(Comparator.comparingDouble(Criterion::weight).reversed()));
        return criteria.stream()
                .filter(each -> !isMade(attempt, each))
                .map(Criterion::hint)
                .filter(Objects::nonNull)
                .toList();
    }

    private static boolean isAskedAbout(Attempt attempt, Criterion criterion) {
        return attempt.followUp() != null && attempt.followUp().criterion().equals(criterion.id());
    }

    private static boolean isMade(Attempt attempt, Criterion criterion) {
        return attempt.turns().stream()
                .flatMap(turn -> turn.grade().criteria().stream())
                .filter(grade -> grade.id().equals(criterion.id()))
                .mapToDouble(CriterionGrade::credit)
                .anyMatch(credit -> credit == 1);
    }
}
