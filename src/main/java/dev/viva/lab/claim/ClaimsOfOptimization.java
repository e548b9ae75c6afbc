package dev.viva.lab.claim;

import dev.viva.lab.claim.Claim.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** The guide's statements about optimizers. */
final class ClaimsOfOptimization {
    private ClaimsOfOptimization() {}

    static List<Claim> all() {
        return List.of(
                withoutConvexity(),
                Claim.judged(
                        "C014",
                        Verdict.MISLEADING,
                        "reasoned; Martens and Grosse 2015, Gupta 2018",
                        "K-FAC models the Fisher or Gauss-Newton matrix block by block, Shampoo the full Adagrad"
                                + " matrix."),
                Claim.judged(
                        "C015",
                        Verdict.MISLEADING,
                        "judgement; Dinh 2017 and Geiping 2022, from memory",
                        "Each link is disputed: sharpness changes under rescaling, and full batches can do as well."),
                smoothConvex(),
                strongRate(),
                condition(),
                Claim.figure("C019", 32, 8192.0 / 256, 0, "new batch size 2¹³ divided by the old 2⁸", ""),
                Claim.judged(
                        "C020",
                        Verdict.WRONG,
                        "abstracts of Goyal 2017 and McCandlish 2018",
                        "Accuracy held up to 8192 with about 90% scaling efficiency; the critical batch is larger"
                                + " still."),
                Claim.judged(
                        "C021",
                        Verdict.WRONG,
                        "judgement; the recipe of Goyal 2017, from memory",
                        "No Adam is involved: SGD with momentum needs the ramp because the full rate is too high early"
                                + " on."),
                AdamSteps.equations(),
                AdamSteps.coupledDecay(),
                Claim.judged(
                        "C024",
                        Verdict.ROUNDED,
                        "judgement; Loshchilov and Hutter 2019, from memory",
                        "The usual form, ε left out and the schedule factor merged into the rate."),
                Claim.judged(
                        "C025",
                        Verdict.MISLEADING,
                        "judgement; Sagun 2017, from memory",
                        "With eigenvalues at or below zero the ratio means nothing; quote the largest one or the"
                                + " spectrum."),
                Claim.judged(
                        "C026",
                        Verdict.MISLEADING,
                        "judgement; Kohler 2019, Yang 2019, Li and Arora 2020, from memory",
                        "The refutation stands, the replacement is one of several explanations."),
                AdamSteps.firstMoment(),
                AdamSteps.uncorrected(),
                Claim.judged(
                        "C029",
                        Verdict.MISLEADING,
                        "judgement; reasoned from what each one changes",
                        "Scaling inputs is conditioning; initialization sets sizes, normalization adds scale"
                                + " invariance."));
    }

    /** The bound 2β(f₀ − f*)/k on the least squared slope, with β = 2 and f* = 0. */
    private static Claim withoutConvexity() {
        SplittableRandom random = new SplittableRandom(13);
        double worst = 0;
        for (int run = 0; run < 500; run++) {
            double x = random.nextDouble(-6, 6);
            double start = x * x / (1 + x * x);
            double least = Double.POSITIVE_INFINITY;
            for (int k = 1; k <= 300; k++) {
                double slope = 2 * x / ((1 + x * x) * (1 + x * x));
                least = Math.min(least, slope * slope);
                worst = Math.max(worst, least * k / (2 * 2 * start));
                x -= slope / 2;
            }
        }
        return new Claim(
                "C013",
                worst <= 1 ? Verdict.WRONG : Verdict.CONFIRMED,
                worst,
                "largest share of the bound 2β(f₀ − f*)/k that the least squared slope of x²/(1+x²) used up, 500 runs",
                "Smoothness alone bounds the gradient at rate 1/k; what is missing is a promise about the point"
                        + " found.");
    }

    private static Claim smoothConvex() {
        SplittableRandom random = new SplittableRandom(16);
        double worst = 0;
        for (int run = 0; run < 500; run++) {
            double start = random.nextDouble(-40, 40);
            double flat = Math.pow(10, random.nextDouble(-5, 0));
            double x = start;
            double y = start;
            for (int k = 1; k <= 300; k++) {
                x -= Math.max(-1, Math.min(1, x));
                y -= flat * y;
                double huber = Math.abs(x) <= 1 ? x * x / 2 : Math.abs(x) - 0.5;
                worst = Math.max(worst, (huber + flat * y * y / 2) * 2 * k / (2 * start * start));
            }
        }
        return new Claim(
                "C016",
                worst <= 1 ? Verdict.CONFIRMED : Verdict.WRONG,
                worst,
                "largest share of the bound β‖x₀ − x*‖²/(2k) used up by descent on Huber plus flat quadratics, 500"
                        + " runs",
                "");
    }

    /** Steps until the gap has fallen a millionfold, on the two extreme curvatures 1 and κ. */
    private static int steps(double kappa) {
        double step = 2 / (1 + kappa);
        double x = 1;
        double y = 1;
        int count = 0;
        while (x * x + kappa * y * y > 1e-6 * (1 + kappa)) {
            x -= step * x;
            y -= step * kappa * y;
            count++;
        }
        return count;
    }

    private static Claim strongRate() {
        double kappa = 10;
        double step = 2 / (1 + kappa);
        double measured = Math.max(Math.abs(1 - step), Math.abs(1 - step * kappa));
        double stated = 1 - 1 / kappa;
        return new Claim(
                "C017",
                Math.abs(measured - stated) < 0.005 ? Verdict.CONFIRMED : Verdict.MISLEADING,
                measured,
                String.format(
                        Locale.ROOT,
                        "distance kept by one step on curvatures 1 and 10; the table's factor there is %.2f",
                        stated),
                "Valid as an upper bound only: this step keeps (κ−1)/(κ+1), and the looser factor goes with η = 1/β.");
    }

    private static Claim condition() {
        double slope = Math.log((double) steps(10_000) / steps(100)) / Math.log(100);
        return new Claim(
                "C018",
                Math.abs(slope - 1) < 0.1 ? Verdict.CONFIRMED : Verdict.WRONG,
                slope,
                "power of κ by which steps to a millionth grow, descent run with κ = 100 and 10 000",
                "For plain descent; tuned momentum needs about √κ.");
    }
}
