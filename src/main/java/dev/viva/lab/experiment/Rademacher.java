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
    private static final int[] LOG_CLASS_SIZES = {1, 2, 4, 6, 8};

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
                        + " under its bound. On ten points all 1024 sign patterns were tried, and they agree with the"
                        + " random draws."));
        this.chanceOfPlus = chanceOfPlus;
    }

    @Override
    public Outcome run(long seed) {
        Chance chance = new Chance(seed);
        SignDraws signs = new SignDraws(SIGN_DRAWS, chanceOfPlus, chance);
        Estimate[] balls = new Estimate[SIZES.length];
        double[] bounds = new double[SIZES.length];
        double everyPattern = 0;
        for (int i = 0; i < SIZES.length; i++) {
            double[][] x = chance.normals(SIZES[i], DIMENSION);
            balls[i] = signs.normBall(x, RADIUS);
            bounds[i] = SignDraws.normBallBound(x, RADIUS);
            everyPattern = i == 0 ? SignDraws.normBallOverAllPatterns(x, RADIUS) : everyPattern;
        }
        Estimate[] finite = Arrays.stream(LOG_CLASS_SIZES)
                .mapToObj(bits -> signs.finiteClass(SignDraws.signVectors(1 << bits, FINITE_ROWS, chance)))
                .toArray(Estimate[]::new);
        double[] massart = Arrays.stream(LOG_CLASS_SIZES)
                .mapToDouble(bits -> Math.sqrt(2 * bits * Math.log(2) / FINITE_ROWS))
                .toArray();
        int[] dichotomies = Arrays.stream(SIZES)
                .map(n -> SignDraws.dichotomiesOfLines(chance.normals(n, 2)))
                .toArray();

        double[] means = Arrays.stream(balls).mapToDouble(Estimate::mean).toArray();
        double enumerationGap = Math.abs(balls[0].mean() - everyPattern) / balls[0].error();
        double slope = slope(means);
        return sheet(balls, bounds, finite, massart)
                .figure("all 1024 sign patterns at n = 10", everyPattern)
                .figure("log-log slope in n", slope)
                .figure("the mean norm over its bound for many rows, by theory", normRatio())
                .figures(
                        "dichotomies of n points by lines through 0",
                        Arrays.stream(dichotomies).asDoubleStream().toArray())
                .atMost("the largest complexity over its bound", largestShare(means, bounds), 1)
                .near("the log-log slope", slope, -0.5, 0.05)
                .near(
                        "complexity over bound at n = 640, less the theory's,",
                        means[3] / bounds[3] - normRatio(),
                        0,
                        0.01)
                .atMost("enumeration against random signs in standard errors", enumerationGap, 3)
                .atMost("the largest finite class over Massart's bound", largestShare(means(finite), massart), 1)
                .holds("n points in the plane are split in 2n ways", dichotomies[3], counted(dichotomies))
                .with(plot(balls, bounds));
    }

    private static ResultSheet sheet(Estimate[] balls, double[] bounds, Estimate[] finite, double[] massart) {
        return new ResultSheet()
                .text("setup", "x ~ N(0, I) in 20 dimensions, weights of norm at most 1, 4000 sign draws")
                .figures("n", Arrays.stream(SIZES).asDoubleStream().toArray())
                .figures("complexity of the norm ball", means(balls))
                .figures(
                        "its standard error",
                        Arrays.stream(balls).mapToDouble(Estimate::error).toArray())
                .figures("its bound", bounds)
                .figures(
                        "log2 of the size of the finite class",
                        Arrays.stream(LOG_CLASS_SIZES).asDoubleStream().toArray())
                .figures("complexity of random sign vectors, n = 100", means(finite))
                .figures("Massart's bound", massart);
    }

    private static double[] means(Estimate[] estimates) {
        return Arrays.stream(estimates).mapToDouble(Estimate::mean).toArray();
    }

    private static double largestShare(double[] values, double[] bounds) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> values[i] / bounds[i])
                .max()
                .orElseThrow();
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
    private static boolean counted(int[] dichotomies) {
        return IntStream.range(0, SIZES.length).allMatch(i -> dichotomies[i] == 2 * SIZES[i]);
    }

    private static Plot plot(Estimate[] balls, double[] bounds) {
        double[] n = Arrays.stream(SIZES).asDoubleStream().toArray();
        double[] errors = Arrays.stream(balls).mapToDouble(Estimate::error).toArray();
        return new Plot(
                "Random signs are fitted less and less, as 1/√n",
                new Axis("sample size n", true),
                new Axis("Rademacher complexity", true),
                List.of(line("measured", n, means(balls), errors), dashed("bound √(Σ‖x‖²)/n", n, bounds)));
    }
}
