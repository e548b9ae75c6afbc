package dev.viva.lab.experiment;

import static dev.viva.lab.experiment.PlotLines.dashedCurve;
import static dev.viva.lab.experiment.PlotLines.grid;
import static dev.viva.lab.experiment.PlotLines.points;

import dev.viva.bank.Topic;
import dev.viva.lab.experiment.CanonicalFit.Family;
import dev.viva.lab.experiment.CanonicalFit.Rows;
import dev.viva.lab.experiment.Plot.Axis;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.hipparchus.stat.regression.SimpleRegression;

/** X16: clicks counted over unequal impressions, with and without the offset, and by a straight line. */
final class PoissonOffset extends DescribedExperiment {
    private static final int ROWS = 4_000;
    private static final double INTERCEPT = -3;
    private static final double SLOPE = 0.8;
    private static final int BINS = 13;

    private final double fewest;
    private final double most;

    PoissonOffset() {
        this(10, 2_000);
    }

    /**
     * Impressions are drawn evenly on the log scale between the two bounds.
     */
    PoissonOffset(double fewest, double most) {
        super(new Description(
                "poisson-offset",
                "X16",
                Topic.GLMS,
                "Click counts over unequal exposure: Poisson regression with an offset",
                "With log impressions as offset the Poisson fit finds the true rate curve and its residuals sum to zero."
                        + " Leaving the offset out moves the intercept by the log of the mean impressions, and a"
                        + " straight line through the rates predicts negative click rates."));
        this.fewest = fewest;
        this.most = most;
    }

    @Override
    public Outcome run(long seed) {
        Rows rows = draw(new Chance(seed));
        CanonicalFit with = CanonicalFit.of(rows, Family.POISSON, logRate(rows));
        Rows bare = new Rows(rows.x(), new double[ROWS], rows.y());
        CanonicalFit without = CanonicalFit.of(bare, Family.POISSON, logRate(bare));
        SimpleRegression line = new SimpleRegression();
        IntStream.range(0, ROWS).forEach(i -> line.addData(rows.x()[i], rate(rows, i)));
        long negative = Arrays.stream(rows.x()).filter(x -> line.predict(x) < 0).count();
        double bias = without.intercept() - INTERCEPT;
        double logMean =
                Math.log(Arrays.stream(rows.offset()).map(Math::exp).average().orElseThrow());

        return new ResultSheet()
                .text(
                        "setup",
                        "4000 rows, clicks ~ Poisson(impressions exp(-3 + 0.8 x)), impressions 10 to 2000 log-even")
                .figures("coefficients with offset", with.intercept(), with.slope())
                .figures("standard errors", with.errors())
                .figures("score equations", with.scores())
                .figure("steps", with.steps())
                .figures("coefficients without offset", without.intercept(), without.slope())
                .figure("bias of the intercept without offset", bias)
                .figure("log of the mean impressions", logMean)
                .figures("straight line through the rates", line.getIntercept(), line.getSlope())
                .figure("negative predictions of the straight line", negative)
                .atMost("the intercept's distance from -3 in standard errors", z(with, 0), 3)
                .atMost("the slope's distance from 0.8 in standard errors", z(with, 1), 3)
                .atMost("the sum of residuals in size", Math.abs(with.scores()[0]), 1e-8)
                .atMost("the sum of residuals times x in size", Math.abs(with.scores()[1]), 1e-8)
                .atLeast("the bias of the intercept without offset", bias, 1)
                .near("that bias, less the log of the mean impressions,", bias - logMean, 0, 0.15)
                .atLeast("the number of negative predictions of the straight line", negative, 1)
                .with(plot(rows, with, line));
    }

    private Rows draw(Chance chance) {
        double[] x = new double[ROWS];
        double[] offset = new double[ROWS];
        double[] y = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            x[i] = chance.normal();
            double share = chance.uniform();
            long impressions = Math.round(Math.exp(Math.log(fewest) * (1 - share) + Math.log(most) * share));
            offset[i] = Math.log(impressions);
            y[i] = PoissonDistribution.of(impressions * Math.exp(INTERCEPT + SLOPE * x[i]))
                    .inverseCumulativeProbability(chance.uniform());
        }
        return new Rows(x, offset, y);
    }

    private static double rate(Rows rows, int row) {
        return rows.y()[row] / Math.exp(rows.offset()[row]);
    }

    private static double logRate(Rows rows) {
        double exposure = Arrays.stream(rows.offset()).map(Math::exp).sum();
        return Math.log(Arrays.stream(rows.y()).sum() / exposure);
    }

    private static double z(CanonicalFit fit, int which) {
        double gap = which == 0 ? fit.intercept() - INTERCEPT : fit.slope() - SLOPE;
        return Math.abs(gap) / fit.errors()[which];
    }

    private static Plot plot(Rows rows, CanonicalFit fit, SimpleRegression line) {
        double[] x = grid(-3, 3, 61);
        double[] clicks = new double[BINS];
        double[] shown = new double[BINS];
        for (int i = 0; i < ROWS; i++) {
            int bin = bin(rows.x()[i]);
            if (bin >= 0 && bin < BINS) {
                clicks[bin] += rows.y()[i];
                shown[bin] += Math.exp(rows.offset()[i]);
            }
        }
        int[] used = IntStream.range(0, BINS).filter(bin -> shown[bin] > 0).toArray();
        return new Plot(
                "A straight line predicts negative click rates",
                new Axis("feature x", false),
                new Axis("clicks per impression", false),
                List.of(
                        points(
                                "observed",
                                Arrays.stream(used)
                                        .mapToDouble(PoissonOffset::centre)
                                        .toArray(),
                                Arrays.stream(used)
                                        .mapToDouble(bin -> clicks[bin] / shown[bin])
                                        .toArray()),
                        dashedCurve("Poisson with offset", x, at -> Math.exp(fit.predictor(at))),
                        dashedCurve("straight line", x, line::predict)));
    }

    private static int bin(double x) {
        return (int) Math.floor((x + 3.25) / 0.5);
    }

    private static double centre(int bin) {
        return -3 + 0.5 * bin;
    }
}
