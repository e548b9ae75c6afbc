package dev.viva.lab.experiment;

import static dev.viva.lab.experiment.PlotLines.dashed;
import static dev.viva.lab.experiment.PlotLines.dashedCurve;
import static dev.viva.lab.experiment.PlotLines.points;

import dev.viva.bank.Topic;
import dev.viva.lab.experiment.CanonicalFit.Family;
import dev.viva.lab.experiment.CanonicalFit.Rows;
import dev.viva.lab.experiment.Plot.Axis;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** X29: logistic regression on a step it cannot follow: right on average, wrong nearly everywhere. */
final class CanonicalNotCalibrated extends DescribedExperiment {
    private static final int ROWS = 200_000;
    private static final int GROUPS = 10;
    private static final double LOW = -2;

    private final double high;

    CanonicalNotCalibrated() {
        this(1.5);
    }

    /**
     * The true logit right of x = 1; it is −2 on the left.
     */
    CanonicalNotCalibrated(double high) {
        super(new Description(
                "canonical-not-calibrated",
                "X29",
                Topic.GLMS,
                "A canonical link does not make a misspecified model calibrated",
                "The score equations force the mean prediction to equal the share of positives, to the last digit. Yet"
                        + " in tenths of the data the predictions are off by 0.11 on average, because the true"
                        + " probability jumps where the curve can only bend."));
        this.high = high;
    }

    /** The tenths of the rows by x, which is also the order of the predictions. */
    private record Tenth(double x, double predicted, double positives) {
        double gap() {
            return Math.abs(predicted - positives);
        }
    }

    @Override
    public Outcome run(long seed) {
        Rows rows = draw(new Chance(seed));
        double share = Arrays.stream(rows.y()).average().orElseThrow();
        CanonicalFit fit = CanonicalFit.of(rows, Family.BERNOULLI, Math.log(share / (1 - share)));
        double mean =
                Arrays.stream(rows.x()).map(x -> predict(fit, x)).average().orElseThrow();
        List<Tenth> tenths = IntStream.range(0, GROUPS)
                .mapToObj(group -> tenth(rows, fit, group))
                .toList();
        double error = tenths.stream().mapToDouble(Tenth::gap).average().orElseThrow();

        return new ResultSheet()
                .text(
                        "setup",
                        "x ~ Exp(1), logit of the truth -2 for x < 1 and 1.5 above; 200000 rows; logistic fit in x")
                .figures("coefficients", fit.intercept(), fit.slope())
                .figure("share of positives", share)
                .figure("mean prediction less share of positives", mean - share)
                .figure("ECE by tenths of the predictions", error)
                .figures(
                        "mean prediction by tenth",
                        tenths.stream().mapToDouble(Tenth::predicted).toArray())
                .figures(
                        "share of positives by tenth",
                        tenths.stream().mapToDouble(Tenth::positives).toArray())
                .atMost("the mean prediction less the share of positives, in size,", Math.abs(mean - share), 1e-10)
                .atLeast("the ECE by tenths", error, 0.1)
                .with(plot(fit, tenths));
    }

    private double truth(double x) {
        return Family.BERNOULLI.mean().applyAsDouble(x < 1 ? LOW : high);
    }

    private static double predict(CanonicalFit fit, double x) {
        return Family.BERNOULLI.mean().applyAsDouble(fit.predictor(x));
    }

    /** Rows in rising order of x. */
    private Rows draw(Chance chance) {
        double[] x = DoubleStream.generate(chance::uniform)
                .limit(ROWS)
                .map(share -> -Math.log(1 - share))
                .sorted()
                .toArray();
        double[] y =
                Arrays.stream(x).map(at -> chance.uniform() < truth(at) ? 1 : 0).toArray();
        return new Rows(x, new double[ROWS], y);
    }

    private static Tenth tenth(Rows rows, CanonicalFit fit, int group) {
        int from = group * ROWS / GROUPS;
        int to = (group + 1) * ROWS / GROUPS;
        return new Tenth(
                Arrays.stream(rows.x(), from, to).average().orElseThrow(),
                Arrays.stream(rows.x(), from, to)
                        .map(x -> predict(fit, x))
                        .average()
                        .orElseThrow(),
                Arrays.stream(rows.y(), from, to).average().orElseThrow());
    }

    private Plot plot(CanonicalFit fit, List<Tenth> tenths) {
        double[] steps = {0, 1, 1, 4};
        return new Plot(
                "Right on average, wrong nearly everywhere",
                new Axis("feature x", false),
                new Axis("probability of a positive", false),
                List.of(
                        dashed("truth", steps, new double[] {truth(0), truth(0), truth(1), truth(1)}),
                        dashedCurve("logistic fit", PlotLines.grid(0, 4, 81), x -> predict(fit, x)),
                        points(
                                "share of positives, by tenth",
                                tenths.stream().mapToDouble(Tenth::x).toArray(),
                                tenths.stream().mapToDouble(Tenth::positives).toArray())));
    }
}
