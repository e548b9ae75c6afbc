package dev.viva.grading.second;

import dev.viva.bank.AnswerKey;
import dev.viva.bank.Misconception;
import dev.viva.grading.CriterionGrade;
import dev.viva.grading.Grade;
import dev.viva.grading.MisconceptionHit;
import dev.viva.grading.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Two reports on one answer, checked and laid over each other. */
final class Pair {
    /** The two reports say different things. */
    static final String READINGS_DIFFER = "readings-differ";

    /** The first grader saw a point that the second neither saw nor saw denied. */
    static final String READERS_DIFFER = "readers-differ";

    /** A point rests on words that are not in the answer, or are about something else. */
    static final String UNVERIFIED = "unverified-quote";

    /** The reports show no words at all, so no mark can rest on them. */
    static final String NOTHING_SHOWN = "nothing-shown";

    private final AnswerKey key;
    private final Grade first;
    private final List<CriterionGrade> grades = new ArrayList<>();
    private final List<MisconceptionHit> wrong = new ArrayList<>();
    private final Set<String> reasons = new LinkedHashSet<>();
    private boolean shown;

    Pair(AnswerKey key, Grade first, Report one, Report other) {
        this.key = key;
        this.first = first;
        int criteria = key.criteria().size();
        for (int i = 0; i < criteria; i++) {
            criterion(key.criteria().get(i).id(), one.of(i), other.of(i));
        }
        for (int i = 0; i < key.misconceptions().size(); i++) {
            misconception(key.misconceptions().get(i), one.of(criteria + i), other.of(criteria + i));
        }
        if (!shown && first.score() == null) {
            reasons.add(NOTHING_SHOWN);
        }
    }

    private void criterion(String id, Checked one, Checked other) {
        Optional<Checked> agreed = Checked.agreed(one, other);
        Checked counts = agreed.orElse(Checked.MISSED);
        if (agreed.isEmpty()) {
            reasons.add(one.demoted() || other.demoted() ? UNVERIFIED : READINGS_DIFFER);
        } else if (one.demoted() && other.demoted()) {
            reasons.add(UNVERIFIED);
        }
        if (counts.verdict() == Verdict.MISSED && isCreditedFirst(id)) {
            reasons.add(READERS_DIFFER);
        }
        shown |= counts.isShown();
        grades.add(new CriterionGrade(
                id,
                counts.verdict(),
                counts.verdict().credit(),
                (one.probability() + other.probability()) / 2,
                counts.quote()));
    }

    /** A mark is not lowered by what somebody failed to see. */
    private boolean isCreditedFirst(String id) {
        return first.score() != null
                && first.criteria().stream().anyMatch(each -> each.id().equals(id) && each.credit() > 0);
    }

    /** What the first grader found stays found where its mark counts. */
    private void misconception(Misconception misconception, Checked one, Checked other) {
        Optional<MisconceptionHit> known = first.misconceptions().stream()
                .filter(hit -> first.score() != null && hit.id().equals(misconception.id()))
                .findFirst();
        if (known.isPresent()) {
            wrong.add(known.get());
        } else if (one.verdict() == Verdict.MET && other.verdict() == Verdict.MET && one.quote() != null) {
            wrong.add(new MisconceptionHit(misconception.id(), misconception.costs(), one.quote()));
            shown = true;
        }
    }

    List<CriterionGrade> grades() {
        return grades;
    }

    List<MisconceptionHit> wrong() {
        return wrong;
    }

    /** Why a person has to look, empty where the reports put a mark on the answer. */
    Set<String> reasons() {
        return reasons;
    }

    double score() {
        return Grade.score(key, grades, wrong);
    }
}
