package dev.viva.lab.claim;

import dev.viva.lab.claim.Claim.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** The guide's probing questions: dimensions, paths, estimators, dependence. */
final class ClaimsOfTrickyTheoryTwo {
    private ClaimsOfTrickyTheoryTwo() {}

    static List<Claim> all() {
        return List.of(
                shell(),
                distances(),
                lassoPath(),
                Claim.judged(
                        "C161",
                        Verdict.CONFIRMED,
                        "judgement; Ng and Jordan 2002, from memory",
                        "Naive Bayes nears its own limit after about log d examples, logistic regression after about"
                                + " d; its limit may be worse."),
                ridgeInTheLimit(),
                varianceOfDice(),
                Claim.judged(
                        "C164",
                        Verdict.WRONG,
                        "reasoned: minimise exp(-x) where x squared over y is at most 0, y > 0; the gap is 1",
                        "Convexity alone is not enough; Slater's point or another qualification must be there."),
                Claim.judged(
                        "C165",
                        Verdict.MISLEADING,
                        "reasoned: a differentiable convex function has only minima as stationary points",
                        "Plain convexity already rules saddles out; strictness only makes the minimum unique."),
                uncorrelatedPairs(),
                parabola());
    }

    private static Claim shell() {
        int d = 100;
        int cells = 10_000;
        double outer = 0;
        for (int i = 0; i < cells; i++) {
            double r = 0.95 + 0.05 * (i + 0.5) / cells;
            outer += d * Math.pow(r, d - 1) * 0.05 / cells;
        }
        return new Claim(
                "C158",
                outer > 0.99 ? Verdict.CONFIRMED : Verdict.WRONG,
                outer,
                "integral over the outer 5 % of the radius of a ball in 100 dimensions, share of its volume",
                "");
    }

    private static Claim distances() {
        SplittableRandom random = new SplittableRandom(159);
        double flat = spread(random, 2);
        double high = spread(random, 1000);
        return new Claim(
                "C159",
                high < 0.05 && flat > 0.3 ? Verdict.CONFIRMED : Verdict.WRONG,
                high,
                "deviation over mean of 1000 distances between uniform points in 1000 dimensions (2 dimensions: about"
                        + " a half)",
                "For independent coordinates; data near a surface of few dimensions behave like those few.");
    }

    private static double spread(SplittableRandom random, int dimensions) {
        int pairs = 1000;
        double sum = 0;
        double squares = 0;
        for (int pair = 0; pair < pairs; pair++) {
            double square = 0;
            for (int i = 0; i < dimensions; i++) {
                double gap = random.nextDouble() - random.nextDouble();
                square += gap * gap;
            }
            sum += Math.sqrt(square);
            squares += square;
        }
        double mean = sum / pairs;
        return Math.sqrt(squares / pairs - mean * mean) / mean;
    }

    /** Coordinate descent on a grid of penalties; within one sign pattern neighbours must lie on a line. */
    private static Claim lassoPath() {
        double worst = 0;
        double bend = 0;
        double step = 0.01;
        for (double at = step; at < 1; at += step) {
            double[] before = lasso(at - step);
            double[] here = lasso(at);
            double[] after = lasso(at + step);
            boolean same = true;
            double second = 0;
            for (int i = 0; i < here.length; i++) {
                same &= Math.signum(before[i]) == Math.signum(here[i]) && Math.signum(here[i]) == Math.signum(after[i]);
                second = Math.max(second, Math.abs(before[i] - 2 * here[i] + after[i]));
            }
            worst = same ? Math.max(worst, second) : worst;
            bend = same ? bend : Math.max(bend, second);
        }
        return new Claim(
                "C160",
                worst < 1e-9 && bend > 1e-4 ? Verdict.CONFIRMED : Verdict.WRONG,
                worst,
                "largest second difference along a path of three coefficients where no sign changes; it bends at the"
                        + " knots",
                "");
    }

    private static double[] lasso(double penalty) {
        double[][] gram = {{1, 0.6, 0.2}, {0.6, 1, -0.3}, {0.2, -0.3, 1}};
        double[] target = {0.9, 0.75, 0.25};
        double[] b = new double[3];
        for (int sweep = 0; sweep < 300; sweep++) {
            for (int i = 0; i < 3; i++) {
                double pull = target[i];
                for (int j = 0; j < 3; j++) {
                    pull -= j == i ? 0 : gram[i][j] * b[j];
                }
                b[i] = Math.signum(pull) * Math.max(Math.abs(pull) - penalty, 0);
            }
        }
        return b;
    }

    /** A fixed penalty beside the sum of squares, on more and more data. */
    private static Claim ridgeInTheLimit() {
        SplittableRandom random = new SplittableRandom(162);
        double squares = 0;
        double products = 0;
        for (int row = 0; row < 1_000_000; row++) {
            double x = random.nextGaussian();
            squares += x * x;
            products += x * (2 * x + random.nextGaussian());
        }
        double error = Math.abs(products / (squares + 10) - 2);
        return new Claim(
                "C162",
                error < 0.01 ? Verdict.WRONG : Verdict.CONFIRMED,
                error,
                "slope 2, penalty 10 beside the sum of squares: error of the ridge estimate after a million rows",
                "The data outgrow a fixed penalty, so it is consistent; only a penalty growing like n, or fixed"
                        + " beside the mean of squares, keeps a bias.");
    }

    /** All 216 throws of three dice. */
    private static Claim varianceOfDice() {
        double sum = 0;
        for (int t = 0; t < 216; t++) {
            double[] x = {t % 6, t / 6 % 6, t / 36};
            double mean = Arrays.stream(x).average().orElseThrow();
            sum += Arrays.stream(x).map(v -> (v - mean) * (v - mean)).sum() / 3;
        }
        double share = sum / 216 / (35 / 12.0);
        return Claim.figure(
                "C163",
                2 / 3.0,
                share,
                1e-12,
                "exact mean over all throws of three dice, divided by a die's variance",
                "");
    }

    /** Counts of 60 pairs of zeros and ones, all tables without covariance. */
    private static Claim uncorrelatedPairs() {
        int n = 60;
        double worst = 0;
        int tables = 0;
        for (int a = 0; a <= n; a++) {
            for (int b = 0; a + b <= n; b++) {
                for (int c = 0; a + b + c <= n; c++) {
                    if (a * n == (a + b) * (a + c)) {
                        int d = n - a - b - c;
                        tables++;
                        worst = Math.max(worst, Math.abs(d * n - (c + d) * (b + d)) / (double) (n * n));
                        worst = Math.max(worst, Math.abs(b * n - (a + b) * (b + d)) / (double) (n * n));
                        worst = Math.max(worst, Math.abs(c * n - (c + d) * (a + c)) / (double) (n * n));
                    }
                }
            }
        }
        return new Claim(
                "C166",
                tables > 0 && worst < 1e-12 ? Verdict.WRONG : Verdict.CONFIRMED,
                worst,
                "all tables of 60 yes-no pairs with covariance 0: worst departure from the product of the margins",
                "Sufficient for joint normality but not confined to it: two yes-no variables without correlation are"
                        + " always independent.");
    }

    private static Claim parabola() {
        int cells = 100_000;
        double xy = 0;
        double x = 0;
        double y = 0;
        for (int i = 0; i < cells; i++) {
            double at = -1 + 2 * (i + 0.5) / cells;
            xy += at * at * at / cells;
            x += at / cells;
            y += at * at / cells;
        }
        return Claim.figure("C167", 0, xy - x * y + 0.0, 1, "midpoint rule on -1 to 1 for the covariance", "");
    }
}
