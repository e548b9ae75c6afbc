package dev.viva.grading.model;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A logit that is a weighted sum of features, the first weight standing alone.
 *
 * <p>As text, one feature a line: its name and its weight, {@code base} first; {@code #} starts a comment; a feature
 * without a line weighs 0.
 */
public final class Line {
    private static final String BASE = "base";

    private final double base;
    private final double[] weights;

    Line(double base, double[] weights) {
        this.base = base;
        this.weights = weights.clone();
    }

    /**
     * @param names the features in the order in which they will come
     * @throws IllegalArgumentException when a line names another feature
     */
    public static Line parse(List<String> names, List<String> lines) {
        Map<String, Double> weights = new HashMap<>();
        lines.stream().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            int space = line.indexOf(' ');
            weights.put(
                    line.substring(0, space),
                    Double.valueOf(line.substring(space + 1).strip()));
        });
        Double base = weights.remove(BASE);
        if (!names.containsAll(weights.keySet())) {
            throw new IllegalArgumentException("the model weighs features that there are not: " + weights.keySet());
        }
        return new Line(
                base == null ? 0 : base,
                names.stream()
                        .mapToDouble(name -> weights.getOrDefault(name, 0.0))
                        .toArray());
    }

    public String print(List<String> names) {
        StringBuilder out = new StringBuilder(String.format(Locale.ROOT, "base %.5f\n", base));
        for (int i = 0; i < weights.length; i++) {
            if (Math.abs(weights[i]) >= 5e-6) {
                out.append(String.format(Locale.ROOT, "%s %.5f\n", names.get(i), weights[i]));
            }
        }
        return out.toString();
    }

    public double logit(double[] features) {
        double sum = base;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * features[i];
        }
        return sum;
    }

    public double probability(double[] features) {
        return 1 / (1 + StrictMath.exp(-logit(features)));
    }
}
