package dev.viva.grading.model;

import java.util.Arrays;
import java.util.List;

/** Grows one tree, level by level. */
final class TreeGrower {
    private static final double PENALTY = 5;
    private static final double LEAST_GAIN = 1e-6;

    private final Bins bins;
    private final List<Column> columns;
    private final TreeFit.Shape shape;
    private final double[] slopes;
    private final double[] curvatures;
    private final int[] node;
    private final Tree tree;
    private final double[] lowest;
    private final double[] highest;

    TreeGrower(Bins bins, List<Column> columns, TreeFit.Shape shape, double[] slopes, double[] curvatures) {
        this.bins = bins;
        this.columns = columns;
        this.shape = shape;
        this.slopes = slopes;
        this.curvatures = curvatures;
        this.node = new int[slopes.length];
        int nodes = (1 << (shape.depth() + 1)) - 1;
        this.tree = new Tree(new int[nodes], new double[nodes], new double[nodes]);
        Arrays.fill(tree.columns(), -1);
        this.lowest = new double[nodes];
        this.highest = new double[nodes];
        Arrays.fill(lowest, Double.NEGATIVE_INFINITY);
        Arrays.fill(highest, Double.POSITIVE_INFINITY);
    }

    Tree grow(boolean[] drawnColumns, boolean[] drawnRows) {
        for (int depth = 0; depth < shape.depth(); depth++) {
            for (int at = (1 << depth) - 1; at < (1 << (depth + 1)) - 1; at++) {
                if (at == 0 || tree.columns()[(at - 1) / 2] >= 0) {
                    split(at, drawnColumns, drawnRows);
                }
            }
        }
        for (int at = 0; at < tree.values().length; at++) {
            tree.values()[at] *= shape.step();
        }
        return tree;
    }

    /** The sums of a node's rows up to a step of a column. */
    private static final class Sums {
        private final double[] slopes;
        private final double[] curvatures;
        private final int[] rows;

        Sums(int steps) {
            slopes = new double[steps];
            curvatures = new double[steps];
            rows = new int[steps];
        }
    }

    private record Split(int column, int step, double left, double right, double gain) {}

    private void split(int at, boolean[] drawnColumns, boolean[] drawnRows) {
        int[] members = members(at, drawnRows);
        Split best = new Split(-1, 0, 0, 0, LEAST_GAIN);
        if (members.length >= 2 * shape.leaf()) {
            for (int column = 0; column < drawnColumns.length; column++) {
                if (drawnColumns[column]) {
                    best = best(at, column, sums(column, members), best);
                }
            }
        }
        if (best.column() >= 0) {
            apply(at, best);
        }
    }

    private int[] members(int at, boolean[] drawnRows) {
        int[] members = new int[node.length];
        int size = 0;
        for (int row = 0; row < node.length; row++) {
            if (drawnRows[row] && node[row] == at) {
                members[size++] = row;
            }
        }
        return Arrays.copyOf(members, size);
    }

    private Sums sums(int column, int[] members) {
        Sums sums = new Sums(bins.steps(column));
        byte[] steps = bins.of(column);
        for (int row : members) {
            int step = steps[row];
            sums.slopes[step] += slopes[row];
            sums.curvatures[step] += curvatures[row];
            sums.rows[step]++;
        }
        return sums;
    }

    private Split best(int at, int column, Sums sums, Split best) {
        double allSlopes = Arrays.stream(sums.slopes).sum();
        double allCurvatures = Arrays.stream(sums.curvatures).sum();
        int all = Arrays.stream(sums.rows).sum();
        double slope = 0;
        double curvature = 0;
        int rows = 0;
        Split found = best;
        for (int step = 0; step < sums.rows.length - 1; step++) {
            slope += sums.slopes[step];
            curvature += sums.curvatures[step];
            rows += sums.rows[step];
            if (rows >= shape.leaf() && all - rows >= shape.leaf()) {
                double gain = gain(slope, curvature)
                        + gain(allSlopes - slope, allCurvatures - curvature)
                        - gain(allSlopes, allCurvatures);
                double left = bounded(at, -slope / (curvature + PENALTY));
                double right = bounded(at, -(allSlopes - slope) / (allCurvatures - curvature + PENALTY));
                if (gain > found.gain() && keepsTrend(columns.get(column).trend(), left, right)) {
                    found = new Split(column, step, left, right, gain);
                }
            }
        }
        return found;
    }

    private static double gain(double slope, double curvature) {
        return slope * slope / (curvature + PENALTY);
    }

    private double bounded(int at, double value) {
        return Math.max(lowest[at], Math.min(highest[at], value));
    }

    private static boolean keepsTrend(Trend trend, double left, double right) {
        return trend == Trend.FREE || (trend == Trend.UP ? right >= left : right <= left);
    }

    private void apply(int at, Split split) {
        int left = 2 * at + 1;
        tree.columns()[at] = split.column();
        tree.thresholds()[at] = bins.cut(split.column(), split.step());
        tree.values()[left] = split.left();
        tree.values()[left + 1] = split.right();
        for (int child = left; child <= left + 1; child++) {
            lowest[child] = lowest[at];
            highest[child] = highest[at];
        }
        // Whatever is found further down must not undo the trend of this column.
        Trend trend = columns.get(split.column()).trend();
        double middle = (split.left() + split.right()) / 2;
        if (trend == Trend.UP) {
            highest[left] = middle;
            lowest[left + 1] = middle;
        } else if (trend == Trend.DOWN) {
            lowest[left] = middle;
            highest[left + 1] = middle;
        }
        byte[] steps = bins.of(split.column());
        for (int row = 0; row < node.length; row++) {
            if (node[row] == at) {
                node[row] = steps[row] <= split.step() ? left : left + 1;
            }
        }
    }
}
