package dev.viva.accuracy;

import java.util.List;

/** Agreement beyond chance. */
final class Kappa {
    private Kappa() {}

    /**
     * Weighted kappa with quadratic weights (Cohen 1968); with two levels Cohen's plain kappa.
     *
     * @param one levels from 0, {@code other} as many
     */
    static double quadratic(List<Integer> one, List<Integer> other, int levels) {
        double[][] seen = new double[levels][levels];
        for (int i = 0; i < one.size(); i++) {
            seen[one.get(i)][other.get(i)] += 1.0 / one.size();
        }
        double[] rows = new double[levels];
        double[] columns = new double[levels];
        for (int i = 0; i < levels; i++) {
            for (int j = 0; j < levels; j++) {
                rows[i] += seen[i][j];
                columns[j] += seen[i][j];
            }
        }
        double disagreement = 0;
        double chance = 0;
        for (int i = 0; i < levels; i++) {
            for (int j = 0; j < levels; j++) {
                disagreement += (i - j) * (i - j) * seen[i][j];
                chance += (i - j) * (i - j) * rows[i] * columns[j];
            }
        }
        return 1 - disagreement / chance;
    }
}
