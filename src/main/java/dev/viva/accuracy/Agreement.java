package dev.viva.accuracy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Figures of agreement between people and a grader. A figure of nothing is NaN. */
public record Agreement(List<Judgement> all) {
    private static final double NEAR = 0.2 + 1e-9;
    private static final double STRONG = 0.8;
    private static final double PASS = 0.6;
    private static final double HALF = 0.5;

    public Agreement {
        all = List.copyOf(all);
    }

    /** Those that the grader did not leave to a person. */
    public Agreement kept() {
        return new Agreement(all.stream().filter(each -> !each.review()).toList());
    }

    public int size() {
        return all.size();
    }

    /** Pearson's correlation of the scores. */
    public double correlation() {
        double marked = mean(Judgement::marked);
        double graded = mean(Judgement::graded);
        double both = mean(each -> (each.marked() - marked) * (each.graded() - graded));
        double ofMarked = mean(each -> (each.marked() - marked) * (each.marked() - marked));
        double ofGraded = mean(each -> (each.graded() - graded) * (each.graded() - graded));
        return both / Math.sqrt(ofMarked * ofGraded);
    }

    /** The mean distance of the scores. */
    public double error() {
        return mean(each -> Math.abs(each.marked() - each.graded()));
    }

    /** The root of the mean squared distance. */
    public double squaredError() {
        return Math.sqrt(mean(each -> (each.marked() - each.graded()) * (each.marked() - each.graded())));
    }

    public double near() {
        return mean(each -> Math.abs(each.marked() - each.graded()) <= NEAR ? 1 : 0);
    }

    /** The share of the answers that people found strong (.8) which the grader puts below .6. */
    public double strongFailed() {
        List<Judgement> strong =
                all.stream().filter(each -> each.marked() >= STRONG).toList();
        return new Agreement(strong).mean(each -> each.graded() < PASS ? 1 : 0);
    }

    public double review() {
        return mean(each -> each.review() ? 1 : 0);
    }

    private double mean(ToDoubleFunction<Judgement> value) {
        return all.stream().mapToDouble(value).sum() / all.size();
    }

    private List<Judgement.PointJudgement> points() {
        return all.stream().flatMap(each -> each.points().stream()).toList();
    }

    /** Cohen's kappa of the three verdicts missed, partly, met, quadratic weights (Cohen 1968). */
    public double kappa() {
        return Kappa.quadratic(
                points().stream().map(each -> level(each.marked())).toList(),
                points().stream().map(each -> level(each.credit())).toList(),
                3);
    }

    /** Cohen's kappa of whether the point is there, in whole or in part. */
    public double presence() {
        return Kappa.quadratic(
                points().stream().map(each -> each.marked() >= HALF ? 1 : 0).toList(),
                points().stream().map(each -> each.credit() >= HALF ? 1 : 0).toList(),
                2);
    }

    private static int level(double credit) {
        return (int) Math.round(2 * credit);
    }

    /** The share of the points where people and grader agree whether they are there, in whole or in part. */
    public double pointAccuracy() {
        return accuracy(points());
    }

    /**
     * The same over the points that the grader is surest of.
     *
     * @param share of all points, 0 to 1
     */
    public double pointAccuracy(double share) {
        List<Judgement.PointJudgement> surest = new ArrayList<>(points());
        surest.sort(Comparator.comparingDouble(each -> -Math.abs(each.probability() - HALF)));
        return accuracy(surest.subList(0, (int) Math.round(share * surest.size())));
    }

    private static double accuracy(List<Judgement.PointJudgement> points) {
        long right = points.stream()
                .filter(each -> each.marked() >= HALF == each.credit() >= HALF)
                .count();
        return right / (double) points.size();
    }
}
