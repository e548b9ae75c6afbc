package dev.viva.lab.experiment;

import static dev.viva.lab.experiment.PlotLines.dashed;
import static dev.viva.lab.experiment.PlotLines.line;

import dev.viva.bank.Topic;
import dev.viva.lab.experiment.Plot.Axis;
import dev.viva.lab.experiment.SignDraws.Estimate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.gamma.LogGamma;
import org.hipparchus.stat.regression.SimpleRegression;

/** X18: how well the linear functions of a norm ball follow random signs, against the bounds of theory. */
final class Rademacher extends DescribedExperiment {
    private static final int[] SIZES = {10, 40, 160, 640};
    private static final int DIMENSION = 20;
    private static final double RADIUS = 1;
    private static final int SIGN_DRAWS = 4_000;
    private static final int FINITE_ROWS = 100;
    private static final int[] CLASS_SIZES = {2, 4, 16, 64, 256};
    private static final int FEW = 64;

    private final double chanceOfPlus;

    Rademacher() {
        this(0.5);
    }

    /**
     * Rademacher signs are fair; any other chance of a plus is another quantity, for which the bounds do not hold.
     */
    Rademacher(double chanceOfPlus) {
        super(new Description(
                "rademacher",
                "X18",
                Topic.GENERALIZATION,
                "Rademacher complexity of the norm ball, Massart's bound and the growth of dichotomies",
                "The best fit of a norm ball to random signs falls as one over the square root of the sample, just"
                        + " under its bound, and so does that of 64 fixed vectors. On ten points all 1024 sign patterns were tried, and they agree with the"
                        + " random draws."));
        this.chanceOfPlus = chanceOfPlus;
    }

    /** Measured complexities, each with the bound that theory gives for it. */
    private record Bounded(Estimate[] measured, double[] bounds) {
        /** The measured ones of finite classes of random sign vectors, with Massart's bound (Shalev-Shwartz and Ben-David 2014, lemma 26.8). */
        static Bounded finite(SignDraws signs, int[] sizes, int[] rows, Chance chance) {
            Estimate[] measured = IntStream.range(0, rows.length)
                    .mapToObj(i -> signs.finiteClass(SignDraws.signVectors(sizes[i], rows[i], chance)))
                    .toArray(Estimate[]::new);
            double[] bounds = IntStream.range(0, rows.length)
                    .mapToDouble(i -> Math.sqrt(2 * Math.log(sizes[i]) / rows[i]))
                    .toArray();
            return new Bounded(measured, bounds);
        }

        double[] means() {
            return Arrays.stream(measured).mapToDouble(Estimate::mean).toArray();
        }

        double[] errors() {
            return Arrays.stream(measured).mapToDouble(Estimate::error).toArray();
        }

        double largestShare() {
            return IntStream.range(0, bounds.length)
                    .mapToDouble(i -> measured[i].mean() / bounds[i])
                    .max()
                    .orElseThrow();
        }
    }

    @Override
    public Outcome run(long seed) {
        Chance chance = new Chance(seed);
        SignDraws signs = new SignDraws(SIGN_DRAWS, chanceOfPlus, chance);
        double[][][] x =
                Arrays.stream(SIZES).mapToObj(n -> chance.normals(n, DIMENSION)).toArray(double[][][]::new);
        Bounded ball = new Bounded(
                Arrays.stream(x).map(each -> signs.normBall(each, RADIUS)).toArray(Estimate[]::new),
                Arrays.stream(x)
                        .mapToDouble(each -> SignDraws.normBallBound(each, RADIUS))
                        .toArray());
        double everyPattern = SignDraws.normBallOverAllPatterns(x[0], RADIUS);
        Bounded growing = Bounded.finite(signs, CLASS_SIZES, filled(FINITE_ROWS, CLASS_SIZES.length), chance);
        Bounded few = Bounded.finite(signs, filled(FEW, SIZES.length), SIZES, chance);
        double[] dichotomies = Arrays.stream(SIZES)
                .mapToDouble(n -> SignDraws.dichotomiesOfLines(chance.normals(n, 2)))
                .toArray();

        double enumerationGap = Math.abs(ball.measured[0].mean() - everyPattern) / ball.measured[0].error();
        double slope = slope(ball.means());
        return new ResultSheet()
                .text("setup", "x ~ N(0, I) in 20 dimensions, weights of norm at most 1, 4000 sign draws")
                .figures("n", doubles(SIZES))
                .figures("complexity of the norm ball", ball.means())
                .figures("its standard error", ball.errors())
                .figures("its bound", ball.bounds)
                .figure("all 1024 sign patterns at n = 10", everyPattern)
                .figure("log-log slope in n", slope)
                .figure("complexity over bound for many rows, by theory", normRatio())
                .figures("complexity of 64 random sign vectors", few.means())
                .figures("Massart's bound for them", few.bounds)
                .figures("size of a finite class on 100 rows", doubles(CLASS_SIZES))
                .figures("its complexity", growing.means())
                .figures("Massart's bound for it", growing.bounds)
                .figures("ways in which lines through 0 split n points", dichotomies)
                .atMost("the largest complexity over its bound", ball.largestShare(), 1)
                .near("the log-log slope", slope, -0.5, 0.05)
                .near(
                        "complexity over bound at n = 640, less the theory's,",
                        ball.measured[3].mean() / ball.bounds[3] - normRatio(),
                        0,
                        0.01)
                .atMost("enumeration against random signs in standard errors", enumerationGap, 3)
                .atMost("the largest finite class over Massart's bound", largest(few, growing), 1)
                .holds("n points in the plane are split in 2n ways", dichotomies[3], counted(dichotomies))
                .with(plot(ball, few));
    }

    private static double largest(Bounded few, Bounded growing) {
        return Math.max(few.largestShare(), growing.largestShare());
    }

    private static int[] filled(int value, int length) {
        return IntStream.range(0, length).map(i -> value).toArray();
    }

    private static double[] doubles(int[] values) {
        return Arrays.stream(values).asDoubleStream().toArray();
    }

    private static double slope(double[] means) {
        SimpleRegression regression = new SimpleRegression();
        IntStream.range(0, SIZES.length).forEach(i -> regression.addData(Math.log(SIZES[i]), Math.log(means[i])));
        return regression.getSlope();
    }

    /** E‖g‖/√d for a standard normal g: √(2/d)·Γ((d+1)/2)/Γ(d/2). */
    private static double normRatio() {
        double logRatio = LogGamma.value((DIMENSION + 1) / 2.0) - LogGamma.value(DIMENSION / 2.0);
        return Math.sqrt(2.0 / DIMENSION) * Math.exp(logRatio);
    }

    /** Cover 1965: n points in general position, split by lines through the origin of the plane. */
    private static boolean counted(double[] dichotomies) {
        return IntStream.range(0, SIZES.length).allMatch(i -> dichotomies[i] == 2 * SIZES[i]);
    }

    private static Plot plot(Bounded ball, Bounded few) {
        double[] n = doubles(SIZES);
        return new Plot(
                "Random signs are fitted less and less, as 1/√n",
                new Axis("sample size n", true),
                new Axis("Rademacher complexity", true),
                List.of(
                        line("norm ball", n, ball.means(), ball.errors()),
                        dashed("its bound √(Σ‖x‖²)/n", n, ball.bounds),
                        line("64 sign vectors", n, few.means(), few.errors()),
                        dashed("Massart's bound", n, few.bounds)));
    }
}
