package dev.viva.lab.claim;

import dev.viva.lab.claim.Claim.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** The guide's statements about why the tricks of deep learning work. */
final class ClaimsOfWhyItWorks {
    private static final int HEAD = 128;
    private static final int KEYS = 64;

    private ClaimsOfWhyItWorks() {}

    static List<Claim> all() {
        return List.of(
                Claim.judged(
                        "C135",
                        Verdict.ROUNDED,
                        "judgement; Telgarsky 2016, from memory",
                        "Proved for particular functions, such as sawtooths with many teeth; not for every target."),
                earlyStopping(),
                unscaledFeatures(),
                residualJacobian(),
                Claim.judged(
                        "C139",
                        Verdict.WRONG,
                        "reasoned: clipping only ever shortens a gradient",
                        "Clipping treats gradients that are too large; a saturated softmax has gradients that are too"
                                + " small, and a temperature fitted after training comes too late."),
                scoreVariance(),
                nearlyOneHot(),
                gradientOfTheRest(),
                Claim.judged(
                        "C143",
                        Verdict.NOT_COMPUTABLE,
                        "judgement; a figure of speech",
                        "Unscaled attention can train, only slower and less stably; five steps is not a measurement."),
                Claim.judged(
                        "C144",
                        Verdict.ROUNDED,
                        "judgement; reports of large language models, from memory",
                        "Mostly so, since each text is seen about once; fine-tuning often turns it on again."),
                Claim.judged(
                        "C145",
                        Verdict.MISLEADING,
                        "judgement; Xiao 2018, from memory",
                        "Plain convolutional networks of 10 000 layers were trained with orthogonal initialisation;"
                                + " shortcuts are the easy way, not the only one."));
    }

    /** How far apart the two shrinkage factors are: one by stopping at time t, the other by a penalty of 1/t. */
    private static Claim earlyStopping() {
        double worst = 0;
        for (double x = 0; x < 50; x += 1e-3) {
            worst = Math.max(worst, Math.abs(-Math.expm1(-x) - x / (1 + x)));
        }
        return new Claim(
                "C136",
                worst < 1e-3 ? Verdict.CONFIRMED : Verdict.ROUNDED,
                worst,
                "largest gap between 1 - exp(-st) and s/(s + 1/t) over all curvatures s, quadratic loss from zero",
                "Both spare flat directions, but the shrinkage differs by up to a fifth; the match is first-order,"
                        + " not exact.");
    }

    /** Steps to shrink the excess loss a million times, with the best safe step size of each problem. */
    private static Claim unscaledFeatures() {
        double ratio = descentSteps(30) / descentSteps(1);
        return new Claim(
                "C137",
                ratio > 10 ? Verdict.CONFIRMED : Verdict.WRONG,
                ratio,
                "gradient descent on two features, one in units 30 times smaller: steps needed, over those after"
                        + " scaling",
                "The count grows in proportion to the condition number.");
    }

    private static double descentSteps(double scale) {
        double correlation = 0.2;
        double b = correlation * scale;
        double c = scale * scale;
        double top = (1 + c) / 2 + Math.hypot((1 - c) / 2, b);
        double u = 1;
        double v = -0.5 / scale;
        double start = u * u + 2 * b * u * v + c * v * v;
        int steps = 0;
        while (u * u + 2 * b * u * v + c * v * v > 1e-6 * start) {
            double du = u + b * v;
            double dv = b * u + c * v;
            u -= du / top;
            v -= dv / top;
            steps++;
        }
        return steps;
    }

    private static Claim residualJacobian() {
        SplittableRandom random = new SplittableRandom(138);
        int n = 4;
        double[][] inner = normals(random, n, n);
        double[][] outer = normals(random, n, n);
        double[] x = normals(random, 1, n)[0];
        double[] hidden = Arrays.stream(times(inner, x)).map(Math::tanh).toArray();
        double worst = 0;
        double step = 1e-5;
        for (int j = 0; j < n; j++) {
            double[] up = x.clone();
            double[] down = x.clone();
            up[j] += step;
            down[j] -= step;
            double[] high = block(inner, outer, up);
            double[] low = block(inner, outer, down);
            for (int i = 0; i < n; i++) {
                double branch = 0;
                for (int k = 0; k < n; k++) {
                    branch += outer[i][k] * (1 - hidden[k] * hidden[k]) * inner[k][j];
                }
                double predicted = (i == j ? 1 : 0) + branch;
                worst = Math.max(worst, Math.abs((high[i] - low[i]) / (2 * step) - predicted));
            }
        }
        return new Claim(
                "C138",
                worst < 1e-7 ? Verdict.CONFIRMED : Verdict.WRONG,
                worst,
                "finite differences of a tanh block with shortcut against identity plus the branch's Jacobian, worst"
                        + " entry",
                "");
    }

    private static double[] block(double[][] inner, double[][] outer, double[] x) {
        double[] branch =
                times(outer, Arrays.stream(times(inner, x)).map(Math::tanh).toArray());
        for (int i = 0; i < x.length; i++) {
            branch[i] += x[i];
        }
        return branch;
    }

    private static Claim scoreVariance() {
        SplittableRandom random = new SplittableRandom(140);
        int draws = 20_000;
        double squares = 0;
        for (int draw = 0; draw < draws; draw++) {
            double score = 0;
            for (int i = 0; i < HEAD; i++) {
                score += random.nextGaussian() * random.nextGaussian();
            }
            squares += score * score;
        }
        double variance = squares / draws;
        boolean scaled = Math.abs(Math.sqrt(HEAD) - 11.3) < 0.05 && Math.abs(variance / HEAD - 1) < 0.04;
        return new Claim(
                "C140",
                scaled ? Verdict.CONFIRMED : Verdict.WRONG,
                variance,
                "mean square of 20 000 products of standard normal vectors of length 128",
                "Holds for independent entries of unit variance, that is, at the start of training; the root is"
                        + " 11.31.");
    }

    private static Claim nearlyOneHot() {
        SplittableRandom random = new SplittableRandom(141);
        int draws = 4000;
        double sum = 0;
        for (int draw = 0; draw < draws; draw++) {
            sum += Arrays.stream(attention(random)).max().orElseThrow();
        }
        double top = sum / draws;
        return new Claim(
                "C141",
                top > 0.95 ? Verdict.CONFIRMED : top > 0.6 ? Verdict.ROUNDED : Verdict.WRONG,
                top,
                "mean largest weight over 4000 rows of 64 normal scores with variance 128",
                "Sharply peaked, yet the runner-up often keeps a share; one-hot is the tendency, not the rule.");
    }

    /** In rows that are one-hot, the winner's own derivative is compared with the sum of all others'. */
    private static Claim gradientOfTheRest() {
        SplittableRandom random = new SplittableRandom(142);
        double winner = 0;
        int peaked = 0;
        for (int draw = 0; draw < 4000; draw++) {
            double top = Arrays.stream(attention(random)).max().orElseThrow();
            if (top > 0.99) {
                winner += top * (1 - top);
                peaked++;
            }
        }
        double left = winner / peaked;
        return new Claim(
                "C142",
                left < 0.01 ? Verdict.MISLEADING : Verdict.CONFIRMED,
                left,
                "mean p(1 - p) of the winning score in rows where its weight p exceeds 0.99; 64 keys, variance 128",
                "The winner's score has no gradient left either, as its derivative is p(1 - p); only the values it"
                        + " picks still learn.");
    }

    private static double[] attention(SplittableRandom random) {
        double[] weights = new double[KEYS];
        double total = 0;
        for (int i = 0; i < KEYS; i++) {
            weights[i] = Math.exp(Math.sqrt(HEAD) * random.nextGaussian());
            total += weights[i];
        }
        for (int i = 0; i < KEYS; i++) {
            weights[i] /= total;
        }
        return weights;
    }

    private static double[][] normals(SplittableRandom random, int rows, int columns) {
        double[][] a = new double[rows][columns];
        for (double[] row : a) {
            Arrays.setAll(row, i -> random.nextGaussian());
        }
        return a;
    }

    private static double[] times(double[][] a, double[] x) {
        double[] y = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < x.length; j++) {
                y[i] += a[i][j] * x[j];
            }
        }
        return y;
    }
}
