package dev.viva.lab.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Confidences between 0 and 1 in fifteen bins of equal width, with how often each was right (Guo et al. 2017, eq. 3). */
final class ReliabilityBins {
    private static final int BINS = 15;

    private final double[] confidence = new double[BINS];
    private final double[] right = new double[BINS];
    private final long[] count = new long[BINS];

    /** The averages of one bin. */
    record Bin(double confidence, double accuracy, long count) {}

    void add(double value, boolean isRight) {
        int bin = index(value);
        confidence[bin] += value;
        right[bin] += isRight ? 1 : 0;
        count[bin]++;
    }

    private static int index(double value) {
        return Math.min(BINS - 1, (int) (value * BINS));
    }

    /** The bin that a confidence falls in; one that nothing fell in yet believes its middle. */
    Bin of(double value) {
        return bin(index(value));
    }

    private Bin bin(int bin) {
        double middle = (bin + 0.5) / BINS;
        return count[bin] == 0
                ? new Bin(middle, middle, 0)
                : new Bin(confidence[bin] / count[bin], right[bin] / count[bin], count[bin]);
    }

    /** The bins with at least so many rows. */
    List<Bin> filled(int least) {
        return IntStream.range(0, BINS)
                .mapToObj(this::bin)
                .filter(bin -> bin.count >= least)
                .toList();
    }

    /** The expected calibration error: the mean gap between confidence and accuracy, weighted by rows. */
    double calibrationError() {
        double gaps = IntStream.range(0, BINS)
                .mapToDouble(bin -> Math.abs(confidence[bin] - right[bin]))
                .sum();
        return gaps / Arrays.stream(count).sum();
    }
}
