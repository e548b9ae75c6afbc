package dev.viva.lab.check;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** Second ways for margins, hinge loss, kernels and their cost. */
final class KernelsChecks {
    private KernelsChecks() {}

    static List<Check> all() {
        return List.of(
                new Check(
                        "margin-width-by-nearest-points",
                        "search along one margin line for the point nearest to the other",
                        1e-7,
                        0,
                        KernelsChecks::marginWidth),
                new Check(
                        "two-point-svm-by-dual",
                        "numerical maximisation of the dual problem",
                        1e-6,
                        0,
                        KernelsChecks::twoPointSvm),
                new Check(
                        "hinge-minus-logistic-by-quadrature",
                        "quadrature of the slopes of both losses",
                        1e-7,
                        1e-9,
                        KernelsChecks::hingeMinusLogistic),
                new Check(
                        "gram-memory-by-writing-small-ones",
                        "real small Gram matrices written out byte by byte, growth carried to N",
                        1e-9,
                        0,
                        KernelsChecks::gramMemory),
                new Check(
                        "polynomial-features-by-expanding",
                        "expansion of the power, distinct monomials counted",
                        0,
                        1e-9,
                        KernelsChecks::polynomialFeatures),
                new Check(
                        "rbf-value-by-random-fourier-integral",
                        "mean cosine over normal frequencies, by quadrature",
                        1e-8,
                        1e-12,
                        KernelsChecks::rbfValue),
                new Check(
                        "vc-dimension-by-shattering",
                        "all planes through points by chance, tilted either way, their labelings counted",
                        0,
                        1e-9,
                        KernelsChecks::vcDimension));
    }

    /** Stands at a point with w·x = −1 and walks along w·x = +1 to the nearest point. */
    private static double marginWidth(Parameters given, SplittableRandom random) {
        double w1 = given.get("w1");
        double w2 = given.get("w2");
        boolean steep = Math.abs(w1) > Math.abs(w2);
        double x = steep ? 1 / w1 : 0;
        double y = steep ? 0 : 1 / w2;
        double squared = Curves.lowest(
                t -> {
                    double dx = 2 * x - t * w2;
                    double dy = 2 * y + t * w1;
                    return dx * dx + dy * dy;
                },
                -100,
                100);
        return Math.sqrt(squared);
    }

    /** Both points have the same multiplier α, since Σ αᵢyᵢ = 0; then w = Σ αᵢyᵢxᵢ. */
    private static double twoPointSvm(Parameters given, SplittableRandom random) {
        double[] x = {given.get("p"), given.get("q")};
        double[] y = {1, -1};
        double alpha = Curves.highestAt(
                a -> {
                    double quadratic = 0;
                    for (int i = 0; i < 2; i++) {
                        for (int j = 0; j < 2; j++) {
                            quadratic += a * a * y[i] * y[j] * x[i] * x[j];
                        }
                    }
                    return a + a - quadratic / 2;
                },
                0,
                10);
        return alpha * y[0] * x[0] + alpha * y[1] * x[1];
    }

    /** Either loss is the area under its falling slope from m outwards; the hinge has slope 1 until m = 1. */
    private static double hingeMinusLogistic(Parameters given, SplittableRandom random) {
        double m = given.get("m");
        double hinge = m < 1 ? Curves.integral(u -> 1, m, 1) : 0;
        double logistic = Curves.integral(u -> 1 / (1 + Math.exp(u)), m, m + 60);
        return hinge - logistic / Math.log(2);
    }

    /** Sizes 2, 3 and 4 fix a parabola, by Newton's forward differences. */
    private static double gramMemory(Parameters given, SplittableRandom random) {
        boolean single = given.whole("b") == 4;
        double[] bytes = new double[3];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = writtenGram(random.doubles(i + 2L).toArray(), single);
        }
        double steps = given.get("N") - 2;
        double slope = bytes[1] - bytes[0];
        double bend = bytes[2] - 2 * bytes[1] + bytes[0];
        double total = bytes[0] + steps * slope + steps * (steps - 1) / 2 * bend;
        return total / 1024 / 1024 / 1024;
    }

    private static int writtenGram(double[] points, boolean single) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (double x : points) {
                for (double z : points) {
                    double value = Math.exp(-(x - z) * (x - z));
                    if (single) {
                        out.writeFloat((float) value);
                    } else {
                        out.writeDouble(value);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.size();
    }

    /** Multiplies (1 + x₁ + … + xₙ) out d times; a monomial is the list of its exponents, packed into a long. */
    private static double polynomialFeatures(Parameters given, SplittableRandom random) {
        int n = given.whole("n");
        int d = given.whole("d");
        Set<Long> monomials = Set.of(0L);
        for (int factor = 0; factor < d; factor++) {
            Set<Long> next = new HashSet<>(monomials);
            for (long monomial : monomials) {
                for (int i = 0; i < n; i++) {
                    next.add(monomial + (1L << 4 * i));
                }
            }
            monomials = next;
        }
        return monomials.size();
    }

    /** Bochner: the kernel is the mean of cos(ωr) over ω of standard deviation 1/σ (Rahimi and Recht 2007). */
    private static double rbfValue(Parameters given, SplittableRandom random) {
        double distance = given.get("dist");
        NormalDistribution frequencies = NormalDistribution.of(0, 1 / given.get("s"));
        double reach = 12 / given.get("s");
        return Curves.integral(w -> Math.cos(w * distance) * frequencies.density(w), -reach, reach);
    }

    private static double vcDimension(Parameters given, SplittableRandom random) {
        int d = given.whole("d");
        int largest = 0;
        for (int points = 1; points <= d + 2; points++) {
            if (Shattering.isPossible(points, d, random)) {
                largest = points;
            }
        }
        return largest;
    }
}
