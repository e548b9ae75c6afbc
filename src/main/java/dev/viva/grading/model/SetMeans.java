package dev.viva.grading.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The logit of the mean mark of each set, from which its rows start; and what stands for a set never seen. */
final class SetMeans {
    private final Map<String, double[]> sums = new HashMap<>();

    SetMeans(List<Rows.Row> rows) {
        for (Rows.Row row : rows) {
            double[] sum = sums.computeIfAbsent(row.set(), any -> new double[2]);
            sum[0] += row.counts() * row.mark();
            sum[1] += row.counts();
        }
    }

    double of(String set) {
        double[] sum = sums.get(set);
        return logit(sum[0] / sum[1]);
    }

    /** Every set counts alike. */
    double unseen() {
        return sums.keySet().stream().sorted().mapToDouble(this::of).average().orElse(0);
    }

    private static double logit(double mean) {
        double inside = Math.max(0.01, Math.min(0.99, mean));
        return StrictMath.log(inside / (1 - inside));
    }
}
