package dev.viva.grading;

import dev.viva.bank.Asked;
import dev.viva.bank.Criterion;
import dev.viva.bank.ItemId;
import dev.viva.bank.Misconception;
import dev.viva.bank.Sample;
import dev.viva.ids.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Marks an answer that the author marked before by the author's own marks, word for word the same answer; every other is
 * left to another grader. So what that one was unsure of is asked of the author once.
 */
public final class KnownAnswers implements Grader {
    /** Stands as the grader of such a mark. */
    public static final String NAME = "key/1";

    private static final int LONGEST_QUOTE = 200;

    private final Grader others;
    private final QuestionSamples samples;

    public KnownAnswers(Grader others, QuestionSamples samples) {
        this.others = others;
        this.samples = samples;
    }

    @Override
    public Grade grade(GradingTask task) {
        Optional<Sample> known =
                task.asked() instanceof Asked.Rubric asked ? find(samples.of(asked), task.answer()) : Optional.empty();
        Grade other = others.grade(task);
        return known.map(sample -> marked((Asked.Rubric) task.asked(), task.answer(), sample, other))
                .orElse(other);
    }

    /** The sample with these words; letter case and blanks do not matter. */
    public static Optional<Sample> find(List<Sample> samples, String answer) {
        String plain = plain(answer);
        return plain.isEmpty()
                ? Optional.empty()
                : samples.stream()
                        .filter(each -> plain(each.answer()).equals(plain))
                        .findFirst();
    }

    /** Names an answer to an item. */
    public static String digest(ItemId item, String answer) {
        return Ids.digest(12, item.value(), plain(answer));
    }

    private static String plain(String answer) {
        return String.join(" ", answer.strip().split("\\s+")).toLowerCase(Locale.ROOT);
    }

    private static Grade marked(Asked.Rubric asked, String answer, Sample sample, Grade other) {
        List<CriterionGrade> criteria = new ArrayList<>();
        for (Criterion criterion : asked.key().criteria()) {
            criteria.add(criterion(criterion.id(), answer, sample, other));
        }
        List<MisconceptionHit> wrong = new ArrayList<>();
        for (Misconception each : asked.key().misconceptions()) {
            if (sample.misconceptions().contains(each.id())) {
                wrong.add(new MisconceptionHit(each.id(), each.costs(), cut(answer)));
            }
        }
        double score = Grade.score(asked.key(), criteria, wrong);
        return new Grade(Outcome.GRADED, score, criteria, wrong, List.of(), List.of(), null, NAME);
    }

    private static CriterionGrade criterion(String id, String answer, Sample sample, Grade other) {
        double mark = sample.mark(id);
        Verdict verdict = mark == 1 ? Verdict.MET : mark > 0 ? Verdict.PARTLY : Verdict.MISSED;
        return new CriterionGrade(
                id, verdict, verdict.credit(), mark, verdict == Verdict.MISSED ? null : quote(id, answer, other));
    }

    private static String quote(String id, String answer, Grade other) {
        return other.criteria().stream()
                .filter(each -> each.id().equals(id))
                .flatMap(each -> Optional.ofNullable(each.quote()).stream())
                .findFirst()
                .orElseGet(() -> cut(answer));
    }

    private static String cut(String answer) {
        String text = answer.strip();
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE);
    }
}
