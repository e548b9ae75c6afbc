package dev.viva.recall;

import java.util.List;

/**
 * The 21 weights of FSRS-6, w0 to w20, in the order of its authors (J. Ye and others, open-spaced-repetition, 2025).
 *
 * @param w the weights; w20, the decay of the forgetting curve, is positive
 */
public record Weights(List<Double> w) {
    private static final int COUNT = 21;

    /** What the authors ship: fitted to the reviews of some ten thousand people. */
    public static final Weights DEFAULT = new Weights(List.of(
            0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
            1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542));

    public Weights {
        if (w.size() != COUNT) {
            throw new IllegalArgumentException("FSRS-6 has " + COUNT + " weights, not " + w.size());
        }
        if (w.get(COUNT - 1) <= 0) {
            throw new IllegalArgumentException("the decay, w20, must be positive");
        }
        w = List.copyOf(w);
    }

    double at(int i) {
        return w.get(i);
    }
}
