package dev.viva.review;

import dev.viva.bank.Asked;
import dev.viva.bank.Criterion;
import dev.viva.grading.CriterionGrade;
import dev.viva.grading.Grade;
import dev.viva.grading.MisconceptionHit;
import dev.viva.grading.Outcome;
import dev.viva.grading.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a person's verdicts make of a mark: the sum is reckoned as for a grader. */
public final class Ruling {
    /** Stands as the grader of such a mark. */
    public static final String GRADER = "person/1";

    private static final String NUMBER = "value";
    private static final int LONGEST_QUOTE = 200;

    private Ruling() {}

    /**
     * @param verdicts by criterion; what is left out stays as it was. A misconception is cleared by {@code missed}
     * @throws IllegalArgumentException for an id that the key does not have, in words for the reviewer
     */
    public static Grade of(Asked asked, String answer, Grade before, Map<String, Verdict> verdicts) {
        Set<String> unknown = new TreeSet<>(verdicts.keySet());
        List<CriterionGrade> criteria = new ArrayList<>();
        for (String id : ids(asked)) {
            unknown.remove(id);
            criteria.add(criterion(id, answer, before, verdicts.get(id)));
        }
        List<MisconceptionHit> wrong = new ArrayList<>();
        for (MisconceptionHit hit : before.misconceptions()) {
            unknown.remove(hit.id());
            if (verdicts.get(hit.id()) != Verdict.MISSED) {
                wrong.add(hit);
            }
        }
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    "the key has no point " + String.join(", ", unknown) + "; it has " + String.join(", ", ids(asked)));
        }
        double score = asked instanceof Asked.Rubric rubric
                ? Grade.score(rubric.key(), criteria, wrong)
                : criteria.get(0).credit();
        return new Grade(Outcome.GRADED, score, criteria, wrong, List.of(), List.of(), null, GRADER);
    }

    private static List<String> ids(Asked asked) {
        return asked instanceof Asked.Rubric rubric
                ? rubric.key().criteria().stream().map(Criterion::id).toList()
                : List.of(NUMBER);
    }

    private static CriterionGrade criterion(String id, String answer, Grade before, @Nullable Verdict verdict) {
        CriterionGrade known = before.criteria().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseGet(() -> CriterionGrade.missed(id));
        if (verdict == null || verdict == known.verdict()) {
            return known;
        }
        String shown = Objects.requireNonNullElse(known.quote(), cut(answer.strip()));
        double sure = verdict.credit();
        return new CriterionGrade(id, verdict, sure, sure, verdict == Verdict.MISSED ? null : shown);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE);
    }
}
