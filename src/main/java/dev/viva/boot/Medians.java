package dev.viva.boot;

/** The middle of what was measured. */
final class Medians {
    private Medians() {}

    /**
     * @param sorted one or more values, the least first
     */
    static double of(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
