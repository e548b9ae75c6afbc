package dev.viva.lab.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Second ways to the numbers of the mixed chapter that are about memory, compute and digits. */
final class TrickyArithmetic {
    private static final MathContext DIGITS = new MathContext(60);

    private TrickyArithmetic() {}

    /** Twelve layers in four segments: forward, then each segment again before its layers go backward. */
    static double recomputation(Parameters p, SplittableRandom random) {
        int segments = 4;
        int layers = 3;
        double plain = 0;
        double checkpointed = 0;
        for (int segment = 0; segment < segments; segment++) {
            for (int layer = 0; layer < layers; layer++) {
                double forward = 1 + segment + layer;
                plain += forward;
                checkpointed += forward;
            }
        }
        for (int segment = segments - 1; segment >= 0; segment--) {
            for (int layer = 0; layer < layers; layer++) {
                checkpointed += 1 + segment + layer;
            }
            for (int layer = layers - 1; layer >= 0; layer--) {
                double backward = p.get("k") * (1 + segment + layer);
                plain += backward;
                checkpointed += backward;
            }
        }
        return (checkpointed - plain) / plain;
    }

    /** One activation for each segment plus the longest segment, for every number of segments. */
    static double checkpoints(Parameters p, SplittableRandom random) {
        int layers = p.whole("L");
        int least = Integer.MAX_VALUE;
        for (int segments = 1; segments <= layers; segments++) {
            int[] lengths = new int[segments];
            for (int layer = 0; layer < layers; layer++) {
                lengths[layer % segments]++;
            }
            least = Math.min(least, segments + Arrays.stream(lengths).max().orElseThrow());
        }
        return least;
    }

    /** Sums the exponentials as they are; the log is where the exponential meets the sum (Halley's iteration). */
    static double logSumExp(Parameters p, SplittableRandom random) {
        BigDecimal first = BigDecimal.valueOf(p.get("a"));
        BigDecimal log = first.add(BigDecimal.valueOf(p.get("dl")));
        BigDecimal total = exp(first).add(exp(log), DIGITS);
        for (int i = 0; i < 4; i++) {
            BigDecimal reached = exp(log);
            BigDecimal miss = total.subtract(reached).multiply(BigDecimal.valueOf(2));
            log = log.add(miss.divide(total.add(reached), DIGITS), DIGITS);
        }
        return log.doubleValue();
    }

    /** Taylor's series at x/4096, then twelve squarings. */
    private static BigDecimal exp(BigDecimal x) {
        BigDecimal small = x.divide(BigDecimal.valueOf(4096), DIGITS);
        BigDecimal term = BigDecimal.ONE;
        BigDecimal power = BigDecimal.ONE;
        for (int i = 1; i < 60; i++) {
            term = term.multiply(small, DIGITS).divide(BigDecimal.valueOf(i), DIGITS);
            power = power.add(term, DIGITS);
        }
        for (int i = 0; i < 12; i++) {
            power = power.multiply(power, DIGITS);
        }
        return power;
    }
}
