package dev.viva.ability.model;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Where a person stands, in logits: a normal belief over all topics at once, with one general factor. The prior has
 * covariance (1 − ρ)I + ρ11ᵀ and every answer touches one topic, so the posterior is a diagonal plus one outer product and
 * everything here takes time in proportion to the number of topics (Sherman and Morrison 1950).
 */
public final class Belief {
    private static final double ENOUGH = 0.5;

    private final double[] mean;
    private final double[] own;
    private final double coupling;
    private final double sum;
    private final double common;

    private Belief(double[] mean, double[] own, double coupling, double sum, double common) {
        this.mean = mean;
        this.own = own;
        this.coupling = coupling;
        this.sum = sum;
        this.common = common;
    }

    public static Belief of(Sites sites, Population population) {
        int topics = sites.topics();
        double alone = 1 / (1 - population.shared());
        double common = population.common(topics);
        double c = population.shared() * alone * common;
        double h = population.mean() * common;
        double[] own = new double[topics];
        double[] mean = new double[topics];
        double sum = 0;
        double pulled = 0;
        for (int k = 0; k < topics; k++) {
            own[k] = 1 / (sites.precision(k) + alone);
            sum += own[k];
            mean[k] = own[k] * (sites.pull(k) + h);
            pulled += mean[k];
        }
        double coupling = c / (1 - c * sum);
        for (int k = 0; k < topics; k++) {
            mean[k] += coupling * own[k] * pulled;
        }
        return new Belief(mean, own, coupling, sum, common);
    }

    public int topics() {
        return mean.length;
    }

    public double mean(int topic) {
        return mean[topic];
    }

    public double variance(int topic) {
        return own[topic] * (1 + coupling * own[topic]);
    }

    /** The standard error of one topic. */
    public double error(int topic) {
        return Math.sqrt(variance(topic));
    }

    public double covariance(int one, int other) {
        return one == other ? variance(one) : coupling * own[one] * own[other];
    }

    /** The mean over all topics. */
    public double overall() {
        double all = 0;
        for (double each : mean) {
            all += each;
        }
        return all / mean.length;
    }

    public double overallVariance() {
        return (sum + coupling * sum * sum) / mean.length / mean.length;
    }

    /** The standard error of the mean over all topics. */
    public double overallError() {
        return Math.sqrt(overallVariance());
    }

    /** Covariance of one topic with the mean over all topics. */
    public double withOverall(int topic) {
        return own[topic] * (1 + coupling * sum) / mean.length;
    }

    /** How far the topic's mean goes along when the population's mean is moved: 1 before any answer, less with each. */
    public double alongWithPopulation(int topic) {
        return own[topic] * (1 + coupling * sum) * common;
    }

    /**
     * What it is worth to learn about each topic: by how much a unit of information, before it is damped by what is known
     * of the topic, lowers the mean variance over topics plus twice the variance overall.
     *
     * @param blueprint how much each topic counts, 1 on average
     */
    public double[] worth(double[] blueprint) {
        double squares = 0;
        for (int k = 0; k < own.length; k++) {
            squares += blueprint[k] * own[k] * own[k];
        }
        double[] worth = new double[own.length];
        for (int k = 0; k < own.length; k++) {
            double r = own[k];
            double among = r * r * (coupling * coupling * squares + blueprint[k] * (1 + 2 * coupling * r));
            double overall = withOverall(k);
            worth[k] = among / own.length + 2 * overall * overall;
        }
        return worth;
    }

    /** The chance that the topic's ability is at or above {@code bar}, 0 to 1. */
    public double chanceAbove(int topic, double bar) {
        return NormalDistribution.of(mean[topic], error(topic)).survivalProbability(bar);
    }

    /** The chance that the mean over all topics is at or above {@code bar}, 0 to 1. */
    public double overallChanceAbove(double bar) {
        return NormalDistribution.of(overall(), overallError()).survivalProbability(bar);
    }

    /** Whether the topic is known well enough to say anything about it: a standard error of half a logit. */
    public boolean isEnough(int topic) {
        return error(topic) <= ENOUGH;
    }

    /** What a score on an item of the topic adds. */
    public Change after(int topic, ItemParameters item, double score, int day) {
        double m = mean[topic];
        double v = variance(topic);
        Surprise surprise = Surprise.of(m, v, item, score);
        double left = surprise.leaves(v);
        double moved = m + surprise.moves(v);
        double gained = Math.max(0, 1 / left - 1 / v);
        return new Change(topic, gained, moved / left - m / v, day);
    }
}
