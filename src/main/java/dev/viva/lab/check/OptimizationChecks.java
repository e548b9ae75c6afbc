package dev.viva.lab.check;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/** Second ways for optimization. */
final class OptimizationChecks {
    private OptimizationChecks() {}

    static List<Check> all() {
        return List.of(
                new Check(
                        "gd-rate-by-simulation",
                        "gradient descent on a rotated quadratic of four dimensions, ratio of two late steps",
                        1e-8,
                        0,
                        OptimizationChecks::rate),
                new Check(
                        "gd-steps-by-simulation",
                        "gradient descent on a rotated quadratic until the gap is small enough",
                        0,
                        0,
                        OptimizationChecks::steps),
                new Check(
                        "stable-step-by-bisection",
                        "bisection between runs of gradient descent that settle and runs that blow up",
                        1e-9,
                        0,
                        OptimizationChecks::stableStep),
                new Check(
                        "adam-step-by-simulation",
                        "Adam without correction run on a constant gradient",
                        1e-8,
                        0,
                        OptimizationChecks::uncorrectedStep),
                new Check(
                        "warm-up-by-exact-averages",
                        "the moving average of a constant run in exact decimal arithmetic",
                        0,
                        0,
                        OptimizationChecks::warmUp),
                new Check(
                        "heavy-ball-by-simulation",
                        "heavy ball and plain descent run down the same slope",
                        1e-8,
                        0,
                        OptimizationChecks::heavyBall),
                new Check(
                        "decay-ratio-by-simulation",
                        "Adam without decay, with L2 and with decoupled decay run on the same gradients",
                        1e-3,
                        0,
                        OptimizationChecks::decayRatio),
                new Check(
                        "hessian-bytes-by-writing",
                        "small matrices written out as doubles, their sizes extrapolated by exact differences",
                        1e-9,
                        0,
                        OptimizationChecks::hessianBytes),
                new Check(
                        "critical-batch-by-half-the-gain",
                        "the batch whose best step gains half of what the full gradient gains",
                        1e-5,
                        0,
                        OptimizationChecks::criticalBatch));
    }

    private static double rate(Parameters p, SplittableRandom random) {
        double mu = p.get("mu");
        double range = mu * p.get("k") - mu;
        RealMatrix hessian = Rotations.symmetric(random, mu, mu + 0.35 * range, mu + 0.6 * range, mu + range);
        RealVector x = Rotations.orthogonal(random, 4).operate(Rotations.vector(1, 1, 1, 1));
        double step = 2 / (2 * mu + range);
        double before = 0;
        for (int t = 0; t < 60; t++) {
            before = half(hessian, x);
            x = x.subtract(hessian.operate(x).mapMultiply(step));
        }
        return half(hessian, x) / before;
    }

    private static double half(RealMatrix hessian, RealVector x) {
        return x.dotProduct(hessian.operate(x)) / 2;
    }

    private static double steps(Parameters p, SplittableRandom random) {
        double angle = random.nextDouble(0.2, 1.3);
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        double k = p.get("k");
        // The flat direction is (c, s), the steep one (−s, c); the start is flat.
        double[][] hessian = {{c * c + k * s * s, c * s * (1 - k)}, {c * s * (1 - k), s * s + k * c * c}};
        double x = c;
        double y = s;
        double goal = gap(hessian, x, y) * Math.pow(10, -p.get("p"));
        int steps = 0;
        while (gap(hessian, x, y) > goal) {
            double slopeX = hessian[0][0] * x + hessian[0][1] * y;
            double slopeY = hessian[1][0] * x + hessian[1][1] * y;
            x -= slopeX / k;
            y -= slopeY / k;
            steps++;
        }
        return steps;
    }

    private static double gap(double[][] hessian, double x, double y) {
        return (hessian[0][0] * x * x + 2 * hessian[0][1] * x * y + hessian[1][1] * y * y) / 2;
    }

    private static double stableStep(Parameters p, SplittableRandom random) {
        double steepest = p.get("b");
        RealMatrix hessian = Rotations.symmetric(random, steepest, steepest / 2, steepest / 3);
        RealVector start = Rotations.orthogonal(random, 3).operate(Rotations.vector(1, 1, 1));
        double low = Math.log(1e-5);
        double high = Math.log(1e3);
        for (int i = 0; i < 50; i++) {
            double middle = (low + high) / 2;
            if (settles(hessian, start, Math.exp(middle))) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.exp(low);
    }

    private static boolean settles(RealMatrix hessian, RealVector start, double step) {
        RealVector x = start;
        double halfway = 0;
        for (int t = 0; t < 200 && x.getNorm() < 1e100; t++) {
            halfway = t == 100 ? x.getNorm() : halfway;
            x = x.subtract(hessian.operate(x).mapMultiply(step));
        }
        return x.getNorm() < halfway;
    }

    private static double uncorrectedStep(Parameters p, SplittableRandom random) {
        double gradient = random.nextDouble(0.1, 2);
        double rate = 0.01;
        double weight = 0;
        double moved = 0;
        double m = 0;
        double v = 0;
        for (int t = 0; t < p.whole("t"); t++) {
            m = p.get("b1") * m + (1 - p.get("b1")) * gradient;
            v = p.get("b2") * v + (1 - p.get("b2")) * gradient * gradient;
            double next = weight - rate * m / Math.sqrt(v);
            moved = weight - next;
            weight = next;
        }
        return moved / rate;
    }

    private static double warmUp(Parameters p, SplittableRandom random) {
        BigDecimal keep = BigDecimal.valueOf(p.get("b1"));
        BigDecimal goal = BigDecimal.valueOf(p.get("q"));
        BigDecimal average = BigDecimal.ZERO;
        int steps = 0;
        while (average.compareTo(goal) < 0) {
            average = keep.multiply(average).add(BigDecimal.ONE.subtract(keep));
            steps++;
        }
        return steps;
    }

    private static double heavyBall(Parameters p, SplittableRandom random) {
        double slope = random.nextDouble(0.5, 2);
        double rate = 0.01;
        double velocity = 0;
        double ball = 0;
        double plain = 0;
        double ballBefore = 0;
        double plainBefore = 0;
        for (int t = 0; t < 4_000; t++) {
            ballBefore = ball;
            plainBefore = plain;
            velocity = p.get("b") * velocity + slope;
            ball -= rate * velocity;
            plain -= rate * slope;
        }
        return (ball - ballBefore) / (plain - plainBefore);
    }

    /** Gradients of size G that cancel over time: only the decay moves the weight for good. */
    private static double decayRatio(Parameters p, SplittableRandom random) {
        double gradient = p.get("G");
        double decay = 1e-6 * gradient;
        double none = drift(gradient, 0, 0);
        return (drift(gradient, decay, 0) - none) / (drift(gradient, 0, decay) - none);
    }

    private static double drift(double size, double inGradient, double decoupled) {
        AdamRun adam = new AdamRun(0.01, 0.9, 0.9999);
        double weight = 1;
        double settled = weight;
        for (int t = 1; t <= 6_000; t++) {
            settled = t == 2_001 ? weight : settled;
            double gradient = (t % 2 == 0 ? size : -size) + inGradient * weight;
            weight -= adam.step(gradient) + adam.rate() * decoupled * weight;
        }
        return weight - settled;
    }

    /** A dense matrix grows like a polynomial of degree two in its side; three sizes fix it. */
    private static double hessianBytes(Parameters p, SplittableRandom random) {
        BigDecimal one = BigDecimal.valueOf(bytes(1));
        BigDecimal first = BigDecimal.valueOf(bytes(2) - bytes(1));
        BigDecimal second = BigDecimal.valueOf(bytes(3) - 2L * bytes(2) + bytes(1));
        BigDecimal n = BigDecimal.valueOf(p.whole("N") - 1L);
        BigDecimal pairs = n.multiply(n.subtract(BigDecimal.ONE)).divide(BigDecimal.valueOf(2));
        return one.add(first.multiply(n))
                .add(second.multiply(pairs))
                .scaleByPowerOfTen(-9)
                .doubleValue();
    }

    private static int bytes(int side) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(written)) {
            for (int entry = 0; entry < side * side; entry++) {
                out.writeDouble(entry);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written.size();
    }

    /** McCandlish et al. 2018: at the critical batch a step does half the good it could. */
    private static double criticalBatch(Parameters p, SplittableRandom random) {
        BatchGains gains = BatchGains.of(p.get("S"), p.get("g2"), random);
        double most = gains.of(Double.POSITIVE_INFINITY);
        return Math.exp(OneVariable.root(logBatch -> gains.of(Math.exp(logBatch)) - most / 2, -5, 25));
    }
}
