package dev.viva.lab.check;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.hipparchus.complex.Complex;

/** Second ways for activations. */
final class ActivationsChecks {
    private static final double FAR = 12;
    private static final int STRATA = 20_000;

    private ActivationsChecks() {}

    static List<Check> all() {
        return List.of(
                new Check(
                        "sigmoid-chain-by-complex-step",
                        "complex step through the whole network, biases set layer by layer",
                        1e-9,
                        0,
                        ActivationsChecks::chain),
                new Check(
                        "sigmoid-slope-by-strata",
                        "slopes by finite differences at 20 000 equally likely inputs",
                        1e-4,
                        0,
                        ActivationsChecks::slopeMoment),
                new Check(
                        "relu-init-by-root-finding",
                        "quadrature of a layer's output power, solved for the weight variance that keeps it",
                        1e-8,
                        0,
                        (p, random) -> keepingVariance(p.whole("n"), z -> Math.max(z, 0), random)),
                new Check(
                        "leaky-init-by-root-finding",
                        "quadrature of a layer's output power, solved for the weight variance that keeps it",
                        1e-8,
                        0,
                        (p, random) -> keepingVariance(p.whole("n"), z -> z > 0 ? z : p.get("a") * z, random)),
                new Check(
                        "gelu-by-quadrature",
                        "quadrature of the bell curve up to the input",
                        1e-8,
                        0,
                        ActivationsChecks::gelu),
                new Check(
                        "swiglu-by-differential-equation",
                        "the gate integrated from the logistic differential equation",
                        1e-8,
                        0,
                        ActivationsChecks::swiglu),
                new Check(
                        "active-share-by-quadrature",
                        "quadrature of the input density where the unit is on",
                        1e-8,
                        0,
                        ActivationsChecks::activeShare),
                new Check(
                        "swiglu-width-by-counting",
                        "entries of whole-width blocks counted, then interpolated",
                        1e-9,
                        0,
                        ActivationsChecks::parityWidth));
    }

    /** A tiny imaginary part rides through the network without any cancellation, however small the gradient. */
    private static double chain(Parameters p, SplittableRandom random) {
        double tiny = 1e-30;
        Complex h = new Complex(0.3, tiny);
        for (int layer = 0; layer < p.whole("L"); layer++) {
            double bias = -p.get("w") * h.getRealPart();
            h = h.multiply(p.get("w")).add(bias).negate().exp().add(1).reciprocal();
        }
        return h.getImaginaryPart() / tiny;
    }

    private static double slopeMoment(Parameters p, SplittableRandom random) {
        NormalDistribution inputs = NormalDistribution.of(0, p.get("s"));
        double total = 0;
        for (int i = 0; i < STRATA; i++) {
            double z = inputs.inverseCumulativeProbability((i + 0.5) / STRATA);
            double slope = (sigmoid(z + 1e-4) - sigmoid(z - 1e-4)) / 2e-4;
            total += slope * slope;
        }
        return total / STRATA;
    }

    private static double sigmoid(double z) {
        return 1 / (1 + Math.exp(-z));
    }

    private static double keepingVariance(int inputs, DoubleUnaryOperator activation, SplittableRandom random) {
        double power = random.doubles(inputs, 0.5, 1.5).map(h -> h * h).sum();
        // A sum of independent normal weights times inputs is normal, with variance (weight variance)·power.
        return OneVariable.root(
                variance -> meanSquare(activation, Math.sqrt(variance * power)) - power / inputs, 1e-9, 10);
    }

    private static double meanSquare(DoubleUnaryOperator activation, double deviation) {
        DoubleUnaryOperator weighted = z -> {
            double h = activation.applyAsDouble(deviation * z);
            return h * h * OneVariable.bell(z);
        };
        return OneVariable.area(weighted, -FAR, 0) + OneVariable.area(weighted, 0, FAR);
    }

    private static double gelu(Parameters p, SplittableRandom random) {
        return p.get("x") * OneVariable.area(OneVariable::bell, -FAR, p.get("x"));
    }

    /** Runge-Kutta steps for p′ = p(1 − p) from p(0) = ½ to the gate's input. */
    private static double swiglu(Parameters p, SplittableRandom random) {
        double a = p.get("a");
        int steps = 1_000;
        double h = a / steps;
        double gate = 0.5;
        for (int i = 0; i < steps; i++) {
            double k1 = growth(gate);
            double k2 = growth(gate + h / 2 * k1);
            double k3 = growth(gate + h / 2 * k2);
            double k4 = growth(gate + h * k3);
            gate += h / 6 * (k1 + 2 * k2 + 2 * k3 + k4);
        }
        return p.get("b") * a * gate;
    }

    private static double growth(double share) {
        return share * (1 - share);
    }

    private static double activeShare(Parameters p, SplittableRandom random) {
        double s = p.get("s");
        return OneVariable.area(z -> OneVariable.bell(z / s) / s, -p.get("b"), FAR * s);
    }

    private static double parityWidth(Parameters p, SplittableRandom random) {
        int d = p.whole("d");
        int plain = p.whole("m") * d;
        long budget = entries(new int[][] {{d, plain}, {plain, d}});
        int width = 1;
        while (gated(d, width + 1) <= budget) {
            width++;
        }
        return width + (double) (budget - gated(d, width)) / (gated(d, width + 1) - gated(d, width));
    }

    private static long gated(int d, int width) {
        return entries(new int[][] {{d, width}, {d, width}, {width, d}});
    }

    private static long entries(int[][] shapes) {
        long total = 0;
        for (int[] shape : shapes) {
            total += (long) shape[0] * shape[1];
        }
        return total;
    }
}
