package dev.viva.recall;

/**
 * How firmly something is remembered.
 *
 * @param stability the days after which the chance to remember falls to 90 %
 * @param difficulty 1 to 10
 */
public record Memory(double stability, double difficulty) {
    static final double LEAST_STABLE = 0.001;
    static final double MOST_STABLE = 36_500;

    public Memory {
        stability = Math.min(MOST_STABLE, Math.max(LEAST_STABLE, stability));
        difficulty = Math.min(10, Math.max(1, difficulty));
    }
}
