package dev.viva.grading;

import dev.viva.bank.AnswerKey;
import dev.viva.bank.Criterion;
import dev.viva.grading.guard.Language;
import dev.viva.grading.guard.Stuffing;
import dev.viva.grading.model.Line;
import dev.viva.grading.model.Predictor;
import dev.viva.grading.number.NumberMark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Works a grade of free text out again from the figures it kept, bit for bit. */
final class Reckoning {
    private static final Set<String> REASONS = Set.of(Language.FLAG, "retraction", "may-say-the-opposite", "unsure");
    private static final Set<String> NOTHING_LEFT = Set.of("no-answer", Screen.QUESTION, Screen.INSTRUCTIONS);

    private final Models models;
    private final Judge judge;
    private final AnswerKey key;
    private final Grade grade;
    private final List<Deviation> deviations = new ArrayList<>();

    Reckoning(Models models, Judge judge, AnswerKey key, Grade grade) {
        this.models = models;
        this.judge = judge;
        this.key = key;
        this.grade = grade;
    }

    /** Where the grade is not what its own figures and the key make of it. */
    List<Deviation> deviations() {
        Workings workings = grade.workings();
        if (workings != null) {
            points(workings);
        }
        ids();
        score();
        return deviations;
    }

    private void points(Workings workings) {
        List<double[]> features = workings.points().stream()
                .map(each -> each.features().stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray())
                .toList();
        double[] whole = workings.whole().isEmpty()
                ? null
                : workings.whole().stream().mapToDouble(Double::doubleValue).toArray();
        if (!fit(workings, features, whole)) {
            return;
        }
        Judged judged = judge.again(key, features, whole, workings.sense());
        double variance = 0;
        for (int i = 0; i < features.size(); i++) {
            double p = Predictor.probability(judged.logits()[i] + workings.shift());
            List<String> guards = workings.points().get(i).guards();
            point(i, judged, p, features.get(i), guards);
            double share = key.criteria().get(i).weight() / key.totalWeight();
            variance += guards.contains(Scoring.STATES_WRONG) ? 0 : share * share * p * (1 - p);
        }
        boolean unsure = whole == null && Unsure.is(key, models.fitted().tuning(), variance);
        same("flags.unsure", grade.flags().contains("unsure"), unsure);
    }

    private boolean fit(Workings workings, List<double[]> features, double @Nullable [] whole) {
        boolean sense = workings.sense() && whole == null;
        int columns = PointFeatures.columns(sense).size();
        int wholes = WholeFeatures.columns(workings.sense()).size();
        boolean fits = features.size() == key.criteria().size()
                && grade.criteria().size() == features.size()
                && features.stream().allMatch(each -> each.length == columns)
                && (whole == null || whole.length == wholes);
        if (!fits) {
            deviations.add(
                    Deviation.of("workings.features", "another number of figures", "as many as this grader has"));
        }
        return fits;
    }

    private void point(int i, Judged judged, double p, double[] features, List<String> guards) {
        CriterionGrade recorded = grade.criteria().get(i);
        String where = "criteria." + recorded.id();
        same(where + ".features", grade.workings().points().get(i).id(), recorded.id());
        PointMark mark = PointMark.of(
                p,
                judged.models().get(i),
                opposite(key.criteria().get(i)).probability(PointMark.doubts(features)),
                PointMark.recall(features),
                new PointMark.Noticed(guards.contains(Scoring.STATES_WRONG), isBothWays(guards)),
                judged.whole() != null);
        same(where + ".guards", guards.contains(Scoring.OPPOSITE), mark.opposite());
        CriterionGrade words =
                new CriterionGrade(recorded.id(), mark.verdict(), mark.credit(), mark.probability(), null);
        CriterionGrade found = number(guards)
                .map(now -> NumberMark.again(now, words, recorded.quote()))
                .orElse(words);
        same(where + ".verdict", recorded.verdict(), found.verdict());
        same(where + ".credit", recorded.credit(), found.credit());
        same(where + ".probability", recorded.probability(), found.probability());
    }

    private static boolean isBothWays(List<String> guards) {
        return guards.contains(dev.viva.grading.guard.BothWays.FLAG);
    }

    private static Optional<Verdict> number(List<String> guards) {
        return Arrays.stream(Verdict.values())
                .filter(each -> guards.contains(NumberMark.guard(each)))
                .findFirst();
    }

    private Line opposite(Criterion criterion) {
        return criterion.accept().isEmpty()
                ? models.fitted().plainOpposite()
                : models.fitted().opposite();
    }

    private void ids() {
        List<String> expected = key.criteria().stream().map(Criterion::id).toList();
        List<String> recorded =
                grade.criteria().stream().map(CriterionGrade::id).toList();
        if (!recorded.isEmpty() || grade.score() != null) {
            same("criteria", recorded, expected);
        }
        for (MisconceptionHit hit : grade.misconceptions()) {
            Object costs = key.misconception(hit.id())
                    .<Object>map(each -> each.costs())
                    .orElse("none of the key");
            same("misconceptions." + hit.id() + ".costs", hit.costs(), costs);
        }
    }

    private void score() {
        boolean review = grade.flags().stream().anyMatch(REASONS::contains);
        if (grade.workings() != null) {
            same("outcome", grade.outcome(), review ? Outcome.NEEDS_REVIEW : Outcome.GRADED);
        }
        if (grade.score() == null) {
            return;
        }
        double score = Grade.score(key, grade.criteria(), grade.misconceptions());
        if (isHeldDown(score)) {
            return;
        }
        for (String cap : grade.caps()) {
            if (cap.equals(Stuffing.CAP)) {
                score = Math.min(score, Stuffing.MOST);
            } else if (cap.equals(Caps.OFF_TOPIC)) {
                score = Math.min(score, Caps.OFF_TOPIC_MOST);
            } else if (!NOTHING_LEFT.contains(cap)) {
                deviations.add(Deviation.of("caps", cap, "a cap of this grader"));
            }
        }
        same("score", grade.score(), score);
    }

    /** A second reader may have been held under a cap of the first, whose figures it does not keep. */
    private boolean isHeldDown(double score) {
        return grade.workings() == null && !grade.caps().isEmpty() && grade.score() <= score;
    }

    private void same(String what, Object recorded, Object found) {
        if (!recorded.equals(found)) {
            deviations.add(Deviation.of(what, recorded, found));
        }
    }
}
