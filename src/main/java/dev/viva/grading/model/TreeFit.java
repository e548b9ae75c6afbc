package dev.viva.grading.model;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Fits boosted trees to marks between 0 and 1 by the logistic loss, with second-order steps (Chen and Guestrin 2016,
 * eq. 5 to 7) and trends kept. The same rows, shape and seed give the same trees.
 */
public final class TreeFit {
    /**
     * How the trees grow.
     *
     * @param rounds how many
     * @param depth the questions each asks in a row
     * @param step the share of each tree that is taken
     * @param leaf the least number of rows a leaf stands on
     */
    public record Shape(int rounds, int depth, double step, int leaf) {}

    private static final double COLUMNS = 0.5;
    private static final double ROWS = 0.7;
    private static final double LEAST_CURVATURE = 0.02;

    private final List<Rows.Row> rows;
    private final List<Column> columns;
    private final Shape shape;
    private final Bins bins;
    private final SplittableRandom random;
    private final double[] logits;
    private final double[] slopes;
    private final double[] curvatures;

    private TreeFit(Rows rows, Shape shape, long seed) {
        this.rows = rows.all();
        this.columns = rows.columns();
        this.shape = shape;
        this.bins = new Bins(this.rows, columns.size());
        this.random = new SplittableRandom(seed);
        this.logits = new double[this.rows.size()];
        this.slopes = new double[logits.length];
        this.curvatures = new double[logits.length];
    }

    /**
     * @param rows at least one
     * @param seed draws the columns and rows each tree looks at
     */
    public static Trees fit(Rows rows, Shape shape, long seed) {
        if (rows.all().isEmpty()) {
            throw new IllegalArgumentException("fitting needs marked answers to questions of several heaps");
        }
        return new TreeFit(rows, shape, seed).run();
    }

    private Trees run() {
        SetMeans means = new SetMeans(rows);
        for (int row = 0; row < logits.length; row++) {
            logits[row] = means.of(rows.get(row).set());
        }
        List<Tree> trees = new ArrayList<>();
        for (int round = 0; round < shape.rounds(); round++) {
            derive();
            Tree tree = new TreeGrower(bins, columns, shape, slopes, curvatures).grow(drawnColumns(), drawnRows());
            for (int row = 0; row < logits.length; row++) {
                logits[row] += tree.value(rows.get(row).features());
            }
            trees.add(tree);
        }
        return new Trees(means.unseen(), trees);
    }

    private void derive() {
        for (int row = 0; row < logits.length; row++) {
            double p = 1 / (1 + StrictMath.exp(-logits[row]));
            double counts = rows.get(row).counts();
            slopes[row] = counts * (p - rows.get(row).mark());
            curvatures[row] = counts * Math.max(p * (1 - p), LEAST_CURVATURE);
        }
    }

    private boolean[] drawnColumns() {
        boolean[] drawn = new boolean[columns.size()];
        for (int i = 0; i < drawn.length; i++) {
            boolean chosen = random.nextDouble() < COLUMNS;
            drawn[i] = chosen
                    && columns.get(i).trend() != Trend.UNUSED
                    && columns.get(i).trend() != Trend.LINE;
        }
        return drawn;
    }

    private boolean[] drawnRows() {
        boolean[] drawn = new boolean[rows.size()];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = random.nextDouble() < ROWS;
        }
        return drawn;
    }
}
