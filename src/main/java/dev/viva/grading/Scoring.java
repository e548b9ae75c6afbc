package dev.viva.grading;

import dev.viva.bank.AnswerKey;
import dev.viva.bank.Criterion;
import dev.viva.grading.guard.BothWays;
import dev.viva.grading.match.Doubt;
import dev.viva.grading.match.Key;
import dev.viva.grading.match.Match;
import dev.viva.grading.match.Matcher;
import dev.viva.grading.match.Point;
import dev.viva.grading.number.NumberCheck;
import dev.viva.grading.text.Passage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Marks one answer point by point. */
final class Scoring {
    private static final double CONTRADICTED = 0.62;
    private static final double NEAR_COPY = 0.6;
    private static final double DOUBTFUL = 0.48;
    private static final double DENIES_ALL = 0.4;
    private static final int MANY = 30;
    private static final double UNCERTAIN = 0.05;
    private static final double MOSTLY = 0.6;

    private final Models models;
    private final AnswerKey key;
    private final Key points;
    private final Passage answer;
    private final Matcher matcher;
    private final Misconceptions misconceptions;
    private final List<MisconceptionHit> wrong;
    private final List<CriterionGrade> grades = new ArrayList<>();
    private final Set<String> flags = new LinkedHashSet<>();
    private double uncertain;
    private double doubted;
    private double believed;

    Scoring(Models models, AnswerKey key, Key points, Passage answer) {
        this.models = models;
        this.key = key;
        this.points = points;
        this.answer = answer;
        this.matcher = new Matcher(points, answer, models.lexicon());
        this.misconceptions = new Misconceptions(models, answer, matcher);
        this.wrong = misconceptions.in(key.misconceptions(), points.misconceptions());
        for (int i = 0; i < points.criteria().size(); i++) {
            grades.add(grade(points.criteria().get(i), key.criteria().get(i)));
        }
        flags.addAll(new NumberCheck(key, points, answer).check(grades));
    }

    private CriterionGrade grade(Point point, Criterion criterion) {
        Match match = matcher.match(point);
        Model model = models.of(criterion);
        double p = model.probability(match);
        if (p < model.partly()) {
            return new CriterionGrade(point.id(), Verdict.MISSED, 0, p, null);
        }
        String quote = answer.quote(match.where());
        if (misconceptions.cover(match.where())) {
            return new CriterionGrade(point.id(), Verdict.CONTRADICTED, 0, 1 - p, quote);
        }
        uncertain += Math.abs(p - 0.5) < UNCERTAIN ? criterion.weight() : 0;
        Doubt doubt = matcher.doubt(point);
        double opposite = model.opposite(doubt);
        doubted += criterion.weight() * opposite;
        believed += criterion.weight();
        if (opposite >= CONTRADICTED && doubt.recall() >= NEAR_COPY) {
            return new CriterionGrade(point.id(), Verdict.CONTRADICTED, 0, p * (1 - opposite), quote);
        }
        Verdict verdict = p >= model.met() && !bothWays(point, match) ? Verdict.MET : Verdict.PARTLY;
        return new CriterionGrade(point.id(), verdict, verdict.credit(), p, quote);
    }

    private boolean bothWays(Point point, Match match) {
        boolean both = BothWays.offers(
                answer,
                match.where(),
                point.profile().keySet(),
                models.lexicon().opposites());
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

    /**
     * Whether the answer as a whole may say the opposite of the key: where the points that it touches are doubtful on
     * average, or where it denies far more than the key does.
     */
    boolean mayBeTheOpposite() {
        if (believed == 0) {
            return false;
        }
        double denials = points.denialsMore(answer);
        return doubted / believed >= DOUBTFUL || answer.tokens().size() >= MANY && denials > DENIES_ALL;
    }

    /** Whether most of the weight lies on points that are as likely made as not. */
    boolean isUncertain() {
        return uncertain >= MOSTLY * key.totalWeight();
    }

    List<MisconceptionHit> wrong() {
        return wrong;
    }

    AnswerKey key() {
        return key;
    }

    Key points() {
        return points;
    }
}
