package dev.viva.grading.match;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A probability from features: 1 / (1 + exp(-w·x)).
 *
 * <p>As text, one feature a line: its name and its weight; {@code #} starts a comment; a feature without one weighs 0.
 */
public final class LogisticModel {
    private final double[] weights;

    public LogisticModel(double[] weights) {
        this.weights = weights.clone();
    }

    /**
     * @param names the features in the order in which they will come
     * @throws IllegalArgumentException when a line names another feature
     */
    public static LogisticModel parse(List<String> names, String text) {
        Map<String, Double> weights = new HashMap<>();
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(line -> {
                    int space = line.indexOf(' ');
                    weights.put(
                            line.substring(0, space),
                            Double.valueOf(line.substring(space + 1).strip()));
                });
        if (!names.containsAll(weights.keySet())) {
            throw new IllegalArgumentException("the model weighs features that there are not: " + weights.keySet());
        }
        return new LogisticModel(names.stream()
                .mapToDouble(name -> weights.getOrDefault(name, 0.0))
                .toArray());
    }

    public String print(List<String> names) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < weights.length; i++) {
            out.append(String.format(Locale.ROOT, "%s %.4f%n", names.get(i), weights[i]));
        }
        return out.toString();
    }

    public double probability(double[] features) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * features[i];
        }
        return 1 / (1 + StrictMath.exp(-sum));
    }
}
