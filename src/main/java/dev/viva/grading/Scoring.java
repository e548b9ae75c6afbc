package dev.viva.grading;

import dev.viva.bank.AnswerKey;
import dev.viva.bank.Criterion;
import dev.viva.grading.guard.BothWays;
import dev.viva.grading.match.Doubt;
import dev.viva.grading.match.Key;
import dev.viva.grading.match.Match;
import dev.viva.grading.match.Matcher;
import dev.viva.grading.match.Point;
import dev.viva.grading.text.Passage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Marks one answer point by point. */
final class Scoring {
    private static final double CONTRADICTED = 0.62;
    private static final double NEAR_COPY = 0.6;

    private final Models models;
    private final AnswerKey key;
    private final Key points;
    private final Passage answer;
    private final Matcher matcher;
    private final List<CriterionGrade> grades = new ArrayList<>();
    private final Set<String> flags = new LinkedHashSet<>();
    private double doubted;
    private double believed;

    Scoring(Models models, AnswerKey key, Key points, Passage answer) {
        this.models = models;
        this.key = key;
        this.points = points;
        this.answer = answer;
        this.matcher = new Matcher(points, answer, models.lexicon());
        for (int i = 0; i < points.criteria().size(); i++) {
            grades.add(grade(points.criteria().get(i), key.criteria().get(i)));
        }
    }

    private CriterionGrade grade(Point point, Criterion criterion) {
        Match match = matcher.match(point);
        Model model = models.of(criterion);
        double p = model.probability(match.features());
        if (p < model.partly()) {
            return new CriterionGrade(point.id(), Verdict.MISSED, 0, p, null);
        }
        Doubt doubt = matcher.doubt(point);
        double opposite = models.doubt(doubt);
        doubted += criterion.weight() * opposite;
        believed += criterion.weight();
        String quote = answer.quote(match.where());
        if (opposite >= CONTRADICTED && doubt.recall() >= NEAR_COPY) {
            return new CriterionGrade(point.id(), Verdict.CONTRADICTED, 0, p * (1 - opposite), quote);
        }
        Verdict verdict = p >= model.met() && !bothWays(point, match) ? Verdict.MET : Verdict.PARTLY;
        return new CriterionGrade(point.id(), verdict, verdict.credit(), p, quote);
    }

    private boolean bothWays(Point point, Match match) {
        boolean both = BothWays.offers(
                answer, match.where(), point.profile().keySet(), models.lexicon().opposites());
        if (both) {
            flags.add(BothWays.FLAG);
        }
        return both;
    }

    List<CriterionGrade> grades() {
        return grades;
    }

    Set<String> flags() {
        return flags;
    }

    /** How likely the answer as a whole says the opposite, 0 to 1: the mean over the points that it touches. */
    double doubt() {
        return believed == 0 ? 0 : doubted / believed;
    }

    Matcher matcher() {
        return matcher;
    }

    AnswerKey key() {
        return key;
    }

    Key points() {
        return points;
    }
}
