package dev.viva.lab.claim;

import dev.viva.lab.claim.Claim.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** The guide's statements about activations. */
final class ClaimsOfActivations {
    private static final int WIDTH = 64;
    private static final int DEPTH = 20;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private ClaimsOfActivations() {}

    static List<Claim> all() {
        return List.of(
                slopes(),
                power("C031", 20),
                reluShrinks(),
                bestCase(),
                power("C034", 5),
                power("C035", 10),
                tanhAgainstSigmoid(),
                new Claim(
                        "C037",
                        Verdict.NOT_COMPUTABLE,
                        null,
                        "judgement; the share follows rate, initialization and architecture",
                        "A folk figure; and shifts in earlier layers can wake a unit again."),
                gelu(),
                swiglu(),
                zeroed(),
                residual(),
                new Claim(
                        "C042",
                        Verdict.NOT_COMPUTABLE,
                        null,
                        "judgement; needs the network and the run, neither of which is given",
                        "A unit that fires on a few inputs still learns there, so the count uses another sense of"
                                + " dead."));
    }

    private static double sigmoid(double z) {
        return 1 / (1 + Math.exp(-z));
    }

    private static double slope(DoubleUnaryOperator f, double z) {
        return (f.applyAsDouble(z + 1e-5) - f.applyAsDouble(z - 1e-5)) / 2e-5;
    }

    private static double steepest(DoubleUnaryOperator f) {
        return IntStream.rangeClosed(-8_000, 8_000)
                .mapToDouble(i -> slope(f, i / 1_000.0))
                .max()
                .orElseThrow();
    }

    private static Claim slopes() {
        double tanh = steepest(Math::tanh);
        double steepest = steepest(ClaimsOfActivations::sigmoid);
        return new Claim(
                "C030",
                Math.abs(tanh - 1) < 1e-6 && Math.abs(steepest - 0.25) < 1e-6 ? Verdict.CONFIRMED : Verdict.WRONG,
                steepest,
                String.format(Locale.ROOT, "largest central difference on a grid from -8 to 8; for tanh %.6f", tanh),
                "");
    }

    /** Confirmed where one digit of the product reads as the stated power of ten. */
    private static Claim power(String id, int depth) {
        double product = 1;
        for (int i = 0; i < depth; i++) {
            product *= 0.25;
        }
        double ten = Math.pow(10, Math.round(Math.log10(product)));
        return new Claim(
                id,
                product >= 0.95 * ten ? Verdict.CONFIRMED : Verdict.ROUNDED,
                product,
                "a quarter multiplied " + depth + " times, read to one digit",
                product >= 0.95 * ten ? "" : "Right as a power of ten; to one digit it is 9·10⁻¹³.");
    }

    /** How much of a random gradient is left after 20 random layers of weight variance gain/width. */
    private static double left(DoubleUnaryOperator f, double gain, boolean skip) {
        SplittableRandom random = new SplittableRandom(32);
        double logs = 0;
        int nets = 10;
        for (int net = 0; net < nets; net++) {
            double[] h = Draws.normals(WIDTH, random);
            double[] tangent = Draws.normals(WIDTH, random);
            double before = Draws.norm(tangent);
            for (int layer = 0; layer < DEPTH; layer++) {
                double[][] w = Draws.normals(WIDTH, WIDTH, random);
                double[] next = new double[WIDTH];
                double[] moved = new double[WIDTH];
                for (int i = 0; i < WIDTH; i++) {
                    double scale = Math.sqrt(gain / WIDTH);
                    double z = scale * Draws.dot(w[i], h);
                    next[i] = f.applyAsDouble(z) + (skip ? h[i] : 0);
                    moved[i] = slope(f, z) * scale * Draws.dot(w[i], tangent) + (skip ? tangent[i] : 0);
                }
                h = next;
                tangent = moved;
            }
            logs += Math.log10(Draws.norm(tangent) / before) / nets;
        }
        return logs;
    }

    private static double relu(double z) {
        return Math.max(z, 0);
    }

    private static Claim reluShrinks() {
        double decades = left(ClaimsOfActivations::relu, 1, false);
        return new Claim(
                "C032",
                decades < -1 ? Verdict.MISLEADING : Verdict.CONFIRMED,
                decades,
                "decades a perturbation gains over 20 ReLU layers of width 64 with weight variance 1/n, mean of 10"
                        + " nets",
                "Active slopes are 1, yet half the units are off and weights multiply too: initialization,"
                        + " normalization and skips were needed.");
    }

    private static Claim bestCase() {
        double input = 0.5;
        double weight = 8;
        DoubleUnaryOperator chain = x -> {
            double h = x;
            for (int layer = 0; layer < 5; layer++) {
                h = sigmoid(weight * (h - input));
            }
            return h;
        };
        double gradient = (chain.applyAsDouble(input + 1e-7) - chain.applyAsDouble(input - 1e-7)) / 2e-7;
        return new Claim(
                "C033",
                gradient > Math.pow(0.25, 5) ? Verdict.MISLEADING : Verdict.CONFIRMED,
                gradient,
                "central difference through five sigmoid units with weight 8, each bias set to centre its unit",
                "Only the slopes are bounded so; weights enter the product, although large ones soon saturate the"
                        + " units.");
    }

    private static Claim tanhAgainstSigmoid() {
        double tanh = left(Math::tanh, 1, false);
        double sigmoid = left(ClaimsOfActivations::sigmoid, 1, false);
        return new Claim(
                "C036",
                tanh - sigmoid > 3 ? Verdict.MISLEADING : Verdict.CONFIRMED,
                tanh - sigmoid,
                String.format(
                        Locale.ROOT,
                        "decades gained over 20 layers with variance 1/n: tanh %.1f, sigmoid %.1f; the difference",
                        tanh,
                        sigmoid),
                "A fourfold slope compounds with depth, so the advantage is enormous.");
    }

    private static double gelu(double x) {
        return x * NORMAL.cumulativeProbability(x);
    }

    private static Claim gelu() {
        double least = IntStream.rangeClosed(-5_000, 0)
                .mapToDouble(i -> gelu(i / 1_000.0))
                .min()
                .orElseThrow();
        return new Claim(
                "C038",
                least < 0 && least > -0.2 ? Verdict.CONFIRMED : Verdict.WRONG,
                least,
                "lowest value of x times the normal distribution function on a grid from -5 to 0",
                "");
    }

    private static Claim swiglu() {
        SplittableRandom random = new SplittableRandom(39);
        double worst = 0;
        for (int i = 0; i < 1_000; i++) {
            double value = Draws.normal(random);
            double gate = Draws.normal(random);
            worst = Math.max(worst, Math.abs(value * gate * sigmoid(gate) - value * sigmoid(gate)));
        }
        return new Claim(
                "C039",
                worst > 0.1 ? Verdict.WRONG : Verdict.CONFIRMED,
                worst,
                "largest gap between a Swish gate and the bare sigmoid gate over 1000 normal draws",
                "The formula given is the plain GLU; SwiGLU gates with z·σ(z), Shazeer 2020.");
    }

    private static Claim zeroed() {
        double far = NORMAL.cumulativeProbability(-0.1) / NORMAL.cumulativeProbability(0);
        return new Claim(
                "C040",
                far > 0.5 ? Verdict.MISLEADING : Verdict.CONFIRMED,
                far,
                "share of zeroed standard normal inputs that lie more than 0.1 below zero",
                "Everything negative is lost, not just a neighbourhood of the kink.");
    }

    private static Claim residual() {
        double decades = left(ClaimsOfActivations::relu, 2, true);
        return new Claim(
                "C041",
                Math.abs(decades) > 0.1 ? Verdict.MISLEADING : Verdict.CONFIRMED,
                decades,
                "decades a perturbation gains over 20 residual ReLU layers with variance 2/n; the bare skip path gains"
                        + " none",
                "A block's Jacobian is I + J: one path avoids the slopes, the branches keep them and may blow up.");
    }
}
