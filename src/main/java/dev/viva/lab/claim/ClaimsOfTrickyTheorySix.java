package dev.viva.lab.claim;

import dev.viva.lab.claim.Claim.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.special.Erf;

/** The guide's probing questions: kernels between laws, the normal law, names and books. */
final class ClaimsOfTrickyTheorySix {
    private ClaimsOfTrickyTheorySix() {}

    static List<Claim> all() {
        return List.of(
                Claim.judged(
                        "C198",
                        Verdict.MISLEADING,
                        "judgement; gradients add up over parts of the data",
                        "Accumulating over small batches yields the exact full gradient in little memory; the cost"
                                + " per step is the obstacle."),
                Claim.judged(
                        "C199",
                        Verdict.MISLEADING,
                        "judgement; usual practice with forecasting networks",
                        "The split must respect time, but windows cut inside the training span may come in any order."),
                meanDiscrepancy(),
                centralLimit(),
                greatestEntropy(),
                Claim.judged(
                        "C203",
                        Verdict.ROUNDED,
                        "judgement; a matter of names",
                        "The usual names are evidence or marginal likelihood; it does normalise the posterior as a"
                                + " partition function would."),
                Claim.judged("C204", Verdict.CONFIRMED, "judgement; from memory, the books were not opened again", ""));
    }

    /** The three means of the formula for random laws on six points. */
    private static Claim meanDiscrepancy() {
        SplittableRandom random = new SplittableRandom(200);
        double smallest = Double.MAX_VALUE;
        double same = 0;
        for (int draw = 0; draw < 2000; draw++) {
            double[] at = random.doubles(6).map(u -> 6 * u).toArray();
            double[] p = law(random);
            double[] q = law(random);
            double apart = 0;
            for (int i = 0; i < 6; i++) {
                apart = Math.max(apart, Math.abs(p[i] - q[i]));
            }
            double square = mean(at, p, p) - 2 * mean(at, p, q) + mean(at, q, q);
            smallest = apart > 0.1 ? Math.min(smallest, square) : smallest;
            same = Math.max(same, Math.abs(mean(at, p, p) - 2 * mean(at, p, p) + mean(at, p, p)));
        }
        return new Claim(
                "C200",
                smallest > 0 && same < 1e-12 ? Verdict.CONFIRMED : Verdict.WRONG,
                smallest,
                "smallest value over 2000 pairs of laws on six points that differ by over 0.1 somewhere; 0 for equal"
                        + " ones",
                "On samples the plain double mean is biased upwards, so it is not 0 for two samples of one law.");
    }

    private static double mean(double[] at, double[] p, double[] q) {
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            for (int j = 0; j < q.length; j++) {
                sum += p[i] * q[j] * Math.exp(-(at[i] - at[j]) * (at[i] - at[j]) / 2);
            }
        }
        return sum;
    }

    private static double[] law(SplittableRandom random) {
        double[] p = random.doubles(6).toArray();
        double total = Arrays.stream(p).sum();
        return Arrays.stream(p).map(v -> v / total).toArray();
    }

    /** Sums of a hundred uniform values, and of a hundred Cauchy values, against the normal law of their quartiles. */
    private static Claim centralLimit() {
        double tame = distance(u -> u);
        double wild = distance(u -> Math.tan(Math.PI * (u - 0.5)));
        Verdict usual = tame < 0.03 ? Verdict.ROUNDED : Verdict.WRONG;
        return new Claim(
                "C201",
                wild > 0.05 ? usual : Verdict.CONFIRMED,
                wild,
                "sums of 100 Cauchy values, largest gap to the normal distribution function with the same quartiles",
                "True of centred and scaled sums with finite variance and no dominating term (uniform sums fit within"
                        + " 0.03); Cauchy sums never become normal.");
    }

    private static double distance(DoubleUnaryOperator draw) {
        SplittableRandom random = new SplittableRandom(201);
        double[] sums = new double[10_000];
        Arrays.setAll(sums, i -> random.doubles(100).map(draw).sum());
        Arrays.sort(sums);
        double scale = (sums[7500] - sums[2500]) / (2 * 0.6744897501960817);
        double middle = sums[5000];
        double worst = 0;
        for (int i = 0; i < sums.length; i++) {
            double normal = 0.5 * (1 + Erf.erf((sums[i] - middle) / scale / Math.sqrt(2)));
            worst = Math.max(worst, Math.abs(normal - (i + 0.5) / sums.length));
        }
        return worst;
    }

    /** Four laws of variance one. */
    private static Claim greatestEntropy() {
        double narrow = Math.sqrt(3) / Math.PI;
        double normal = entropy(x -> Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI));
        double laplace = entropy(x -> Math.exp(-Math.sqrt(2) * Math.abs(x)) / Math.sqrt(2));
        double logistic = entropy(x -> 1 / (4 * narrow * Math.pow(Math.cosh(x / (2 * narrow)), 2)));
        double uniform = entropy(x -> Math.abs(x) < Math.sqrt(3) ? 1 / (2 * Math.sqrt(3)) : 0);
        double margin = normal - Math.max(logistic, Math.max(laplace, uniform));
        return new Claim(
                "C202",
                margin > 0 ? Verdict.CONFIRMED : Verdict.WRONG,
                margin,
                "entropies of variance-one laws by quadrature: normal less the best of Laplace, logistic and uniform",
                "Among densities on the whole line with that mean and variance.");
    }

    private static double entropy(DoubleUnaryOperator density) {
        double sum = 0;
        double step = 1e-3;
        for (double x = -30 + step / 2; x < 30; x += step) {
            double p = density.applyAsDouble(x);
            sum -= p > 0 ? p * Math.log(p) * step : 0;
        }
        return sum;
    }
}
