package dev.viva.grading;

import dev.viva.bank.AnswerKey;
import dev.viva.bank.Criterion;
import dev.viva.grading.guard.BothWays;
import dev.viva.grading.match.Key;
import dev.viva.grading.match.Match;
import dev.viva.grading.match.Matcher;
import dev.viva.grading.match.Point;
import dev.viva.grading.model.Line;
import dev.viva.grading.model.Predictor;
import dev.viva.grading.number.NumberCheck;
import dev.viva.grading.number.NumberMark;
import dev.viva.grading.text.Passage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Marks one answer point by point. */
final class Scoring {
    static final String OPPOSITE = "opposite";
    static final String STATES_WRONG = "states-misconception";

    /** As little doubt as honest answers allow: with more of it under a fifth of them goes to a person. */
    private static final double DOUBTFUL = 0.33;

    /** An answer that makes nearly every point is seldom turned round as a whole. */
    private static final double DOUBTFUL_OF_MUCH = 0.42;

    private static final double MUCH = 0.75;

    /** Where no phrasings are known, an honest answer without any sign of doubt already stands at .44. */
    private static final double DOUBTFUL_PLAIN = 0.6;

    private static final double DENIES_ALL = 0.4;
    private static final double LITTLE = 0.3;
    private static final int MANY = 30;

    private final Models models;
    private final AnswerKey key;
    private final Key points;
    private final Passage answer;
    private final Matcher matcher;
    private final Judged judged;
    private final double shift;
    private final Misconceptions misconceptions;
    private final List<MisconceptionHit> wrong;
    private final List<CriterionGrade> grades = new ArrayList<>();
    private final List<Workings.OfPoint> workings = new ArrayList<>();
    private final Set<String> flags = new LinkedHashSet<>();
    private double variance;
    private double doubted;
    private double believed;

    /**
     * @param shift what the question's own samples add to each logit
     */
    Scoring(Models models, AnswerKey key, Key points, Passage answer, Matcher matcher, Judged judged, double shift) {
        this.models = models;
        this.key = key;
        this.points = points;
        this.answer = answer;
        this.matcher = matcher;
        this.judged = judged;
        this.shift = shift;
        this.misconceptions = new Misconceptions(models, answer, matcher);
        this.wrong = misconceptions.in(key.misconceptions(), points.misconceptions());
        List<Set<String>> guards = new ArrayList<>();
        for (int i = 0; i < points.criteria().size(); i++) {
            guards.add(new LinkedHashSet<>());
            grades.add(grade(i, guards.get(i)));
        }
        checkNumbers(guards);
        for (int i = 0; i < grades.size(); i++) {
            workings.add(new Workings.OfPoint(
                    grades.get(i).id(),
                    Arrays.stream(judged.features().get(i)).boxed().toList(),
                    List.copyOf(guards.get(i))));
        }
    }

    /** What a number made of a mark stands beside its features, for they do not tell. */
    private void checkNumbers(List<Set<String>> guards) {
        List<CriterionGrade> before = List.copyOf(grades);
        flags.addAll(new NumberCheck(key, points, answer).check(grades));
        for (int i = 0; i < grades.size(); i++) {
            if (!grades.get(i).equals(before.get(i))) {
                guards.get(i).add(NumberMark.guard(grades.get(i).verdict()));
            }
        }
    }

    private CriterionGrade grade(int i, Set<String> guards) {
        Point point = points.criteria().get(i);
        Criterion criterion = key.criteria().get(i);
        Model model = judged.models().get(i);
        double p = Predictor.probability(judged.logits()[i] + shift);
        if (p < model.partly()) {
            addVariance(criterion, p);
            return new CriterionGrade(point.id(), Verdict.MISSED, 0, p, null);
        }
        Match match = matcher.match(point);
        String quote = answer.quote(match.where());
        if (misconceptions.cover(match.where())) {
            guards.add(STATES_WRONG);
            return graded(point, mark(i, p, 0, true, false), quote);
        }
        addVariance(criterion, p);
        double opposite = opposite(criterion)
                .probability(PointMark.doubts(judged.features().get(i)));
        doubted += criterion.weight() * opposite;
        believed += criterion.weight();
        PointMark mark = mark(i, p, opposite, false, false);
        if (mark.opposite()) {
            guards.add(OPPOSITE);
        } else if (bothWays(point, match, guards)) {
            mark = mark(i, p, opposite, false, true);
        }
        return graded(point, mark, quote);
    }

    private PointMark mark(int i, double p, double opposite, boolean statesWrong, boolean both) {
        return PointMark.of(
                p,
                judged.models().get(i),
                opposite,
                PointMark.recall(judged.features().get(i)),
                new PointMark.Noticed(statesWrong, both),
                judged.whole() != null);
    }

    private static CriterionGrade graded(Point point, PointMark mark, String quote) {
        return new CriterionGrade(point.id(), mark.verdict(), mark.credit(), mark.probability(), quote);
    }

    private void addVariance(Criterion criterion, double p) {
        double share = criterion.weight() / key.totalWeight();
        variance += share * share * p * (1 - p);
    }

    private Line opposite(Criterion criterion) {
        return criterion.accept().isEmpty()
                ? models.fitted().plainOpposite()
                : models.fitted().opposite();
    }

    private boolean bothWays(Point point, Match match, Set<String> guards) {
        boolean both = BothWays.offers(
                answer,
                match.where(),
                point.profile().keySet(),
                models.lexicon().opposites());
        if (both) {
            flags.add(BothWays.FLAG);
            guards.add(BothWays.FLAG);
        }
        return both;
    }

    List<CriterionGrade> grades() {
        return grades;
    }

    List<Workings.OfPoint> workings() {
        return workings;
    }

    Set<String> flags() {
        return flags;
    }

    /**
     * Whether the answer as a whole may say the opposite of the key: where the points that it touches are doubtful on
     * average, or where it denies far more than the key does. One that earns little without any point held against it
     * is right to earn little, whichever it says.
     *
     * @param score what it earns, 0 to 1
     */
    boolean mayBeTheOpposite(double score) {
        if (believed == 0 || score <= LITTLE && grades.stream().noneMatch(Scoring::isContradicted)) {
            return false;
        }
        double denials = points.denialsMore(answer);
        double limit = isPlain() ? DOUBTFUL_PLAIN : score < MUCH ? DOUBTFUL : DOUBTFUL_OF_MUCH;
        return doubted / believed >= limit || answer.tokens().size() >= MANY && denials > DENIES_ALL;
    }

    private static boolean isContradicted(CriterionGrade grade) {
        return grade.verdict() == Verdict.CONTRADICTED;
    }

    /**
     * Whether the likely error of the score is wider than it may be; where an ad-hoc key came without phrasings, whether
     * its mean point is. A model answer's credit is a mean already.
     */
    boolean isUnsure() {
        return judged.whole() == null && Unsure.is(key, models.fitted().tuning(), variance);
    }

    /** Whether nobody wrote phrasings for any criterion. */
    private boolean isPlain() {
        return Unsure.isPlain(key);
    }

    /** The standard deviation of the score if each point were met with its probability. */
    double spread() {
        return Math.sqrt(variance);
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
