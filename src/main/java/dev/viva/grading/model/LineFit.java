package dev.viva.grading.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Fits a line to marks between 0 and 1 by the logistic loss over standardised features, with a penalty on the squared
 * weights, trends kept, and a base of its own for each set. Full gradient with Adam's steps (Kingma and Ba 2015) from
 * zero, always the same number of them, so the same rows give the same weights.
 */
public final class LineFit {
    private static final int STEPS = 400;
    private static final double STEP = 0.03;
    private static final double KEEP = 0.9;
    private static final double KEEP_SQUARE = 0.999;
    private static final double LEAST_SPREAD = 1e-6;

    private final List<Rows.Row> rows;
    private final List<Column> columns;
    private final double penalty;
    private final Map<String, Integer> bases = new HashMap<>();
    private final double[] means;
    private final double[] spreads;
    private final double[] weights;
    private final double all;

    private LineFit(Rows rows, double penalty) {
        this.rows = rows.all();
        this.columns = rows.columns();
        this.penalty = penalty;
        this.means = new double[columns.size()];
        this.spreads = new double[columns.size()];
        TreeSet<String> sets = new TreeSet<>();
        this.rows.forEach(row -> sets.add(row.set()));
        sets.forEach(set -> bases.put(set, columns.size() + bases.size()));
        this.weights = new double[columns.size() + sets.size()];
        this.all = this.rows.stream().mapToDouble(Rows.Row::counts).sum();
        standardise();
    }

    /**
     * @param rows at least one
     * @param penalty on the squared weights, 0 or more
     */
    public static Line fit(Rows rows, double penalty) {
        if (rows.all().isEmpty() || !(penalty >= 0)) {
            throw new IllegalArgumentException("fitting needs rows and a penalty of 0 or more");
        }
        return new LineFit(rows, penalty).run();
    }

    private void standardise() {
        for (int i = 0; i < means.length; i++) {
            int at = i;
            means[i] = rows.stream().mapToDouble(row -> row.features()[at]).sum() / rows.size();
            double square = rows.stream()
                    .mapToDouble(row -> (row.features()[at] - means[at]) * (row.features()[at] - means[at]))
                    .sum();
            spreads[i] = Math.sqrt(square / rows.size());
        }
    }

    private Line run() {
        double[] mean = new double[weights.length];
        double[] square = new double[weights.length];
        for (int step = 1; step <= STEPS; step++) {
            double[] gradient = gradient();
            for (int i = 0; i < weights.length; i++) {
                mean[i] = KEEP * mean[i] + (1 - KEEP) * gradient[i];
                square[i] = KEEP_SQUARE * square[i] + (1 - KEEP_SQUARE) * gradient[i] * gradient[i];
                double unbiasedMean = mean[i] / (1 - StrictMath.pow(KEEP, step));
                double unbiasedSquare = square[i] / (1 - StrictMath.pow(KEEP_SQUARE, step));
                weights[i] = kept(i, weights[i] - STEP * unbiasedMean / (Math.sqrt(unbiasedSquare) + 1e-9));
            }
        }
        return line();
    }

    private double kept(int i, double weight) {
        Trend trend = i < columns.size() ? columns.get(i).trend() : Trend.FREE;
        return switch (trend) {
            case UP -> Math.max(0, weight);
            case DOWN -> Math.min(0, weight);
            case FREE, LINE -> weight;
            case UNUSED -> 0;
        };
    }

    private double[] gradient() {
        double[] gradient = new double[weights.length];
        for (Rows.Row row : rows) {
            int base = bases.get(row.set());
            double logit = weights[base];
            for (int i = 0; i < means.length; i++) {
                logit += weights[i] * standard(row, i);
            }
            double error = row.counts() / all * (1 / (1 + StrictMath.exp(-logit)) - row.mark());
            for (int i = 0; i < means.length; i++) {
                gradient[i] += error * standard(row, i);
            }
            gradient[base] += error;
        }
        for (int i = 0; i < means.length; i++) {
            gradient[i] += penalty * weights[i];
        }
        return gradient;
    }

    private double standard(Rows.Row row, int i) {
        return spreads[i] < LEAST_SPREAD ? 0 : (row.features()[i] - means[i]) / spreads[i];
    }

    /** In plain features again; a set never seen gets the mean of the bases. */
    private Line line() {
        double base = 0;
        for (int i = means.length; i < weights.length; i++) {
            base += weights[i] / bases.size();
        }
        double[] plain = new double[means.length];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = spreads[i] < LEAST_SPREAD ? 0 : weights[i] / spreads[i];
            base -= plain[i] * means[i];
        }
        return new Line(base, plain);
    }
}
