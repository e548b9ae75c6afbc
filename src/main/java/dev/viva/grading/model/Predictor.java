package dev.viva.grading.model;

import java.util.List;

/**
 * The probability that a mark is earned: the mean of the logits of boosted trees, which see what only counts together,
 * and of a line, which goes on where the trees have seen nothing.
 *
 * <p>As text: the line {@code trees}, the trees, the line {@code line}, the line.
 */
public record Predictor(Trees trees, Line line) {
    private static final String TREES = "trees";
    private static final String LINE = "line";

    /**
     * @param names the features in the order in which they will come
     * @throws IllegalArgumentException when it looks at another feature
     */
    public static Predictor parse(List<String> names, String text) {
        List<String> lines = text.lines()
                .filter(each -> !each.startsWith("#") && !each.isBlank())
                .toList();
        int middle = lines.indexOf(LINE);
        return new Predictor(
                Trees.parse(names, lines.subList(lines.indexOf(TREES) + 1, middle)),
                Line.parse(names, lines.subList(middle + 1, lines.size())));
    }

    public String print(List<String> names) {
        return TREES + "\n" + trees.print(names) + LINE + "\n" + line.print(names);
    }

    /**
     * @param shape how the trees grow
     * @param penalty on the squared weights of the line
     */
    public static Predictor fit(Rows rows, TreeFit.Shape shape, double penalty, long seed) {
        return new Predictor(TreeFit.fit(rows, shape, seed), LineFit.fit(rows, penalty));
    }

    public double logit(double[] features) {
        return (trees.logit(features) + line.logit(features)) / 2;
    }

    public static double probability(double logit) {
        return 1 / (1 + StrictMath.exp(-logit));
    }
}
