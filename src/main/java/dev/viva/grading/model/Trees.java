package dev.viva.grading.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Boosted trees (Friedman 2001): the logit is a base and what every tree adds. As text, a line {@code base 0.1}, then
 * a tree a line.
 */
public final class Trees {
    private final double base;
    private final List<Tree> trees;

    Trees(double base, List<Tree> trees) {
        this.base = base;
        this.trees = List.copyOf(trees);
    }

    /**
     * @param names the features in the order in which they will come
     * @throws IllegalArgumentException when a tree looks at another feature
     */
    public static Trees parse(List<String> names, List<String> lines) {
        double base = Double.parseDouble(lines.get(0).substring("base ".length()));
        List<Tree> trees = new ArrayList<>();
        lines.subList(1, lines.size()).forEach(line -> trees.add(Tree.parse(line, names)));
        return new Trees(base, trees);
    }

    public String print(List<String> names) {
        return "base " + String.format(java.util.Locale.ROOT, "%.5f", base) + "\n"
                + trees.stream().map(tree -> tree.print(names) + "\n").collect(Collectors.joining());
    }

    public double logit(double[] features) {
        double sum = base;
        for (Tree tree : trees) {
            sum += tree.value(features);
        }
        return sum;
    }
}
