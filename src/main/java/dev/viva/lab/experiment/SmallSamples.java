package dev.viva.lab.experiment;

import static dev.viva.lab.experiment.PlotLines.dashed;
import static dev.viva.lab.experiment.PlotLines.line;

import dev.viva.bank.Topic;
import dev.viva.lab.experiment.Plot.Axis;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** X08: three estimates of a click rate from few impressions, when the prior is right. */
final class SmallSamples extends DescribedExperiment {
    private static final double[] IMPRESSIONS = {5, 30, 300, 3000};
    private static final int DRAWS = 600_000;
    private static final double A = 10;
    private static final double B = 90;

    private final double trueB;

    SmallSamples() {
        this(B);
    }

    /**
     * @param trueB second parameter of the law the true rates are drawn from; the estimates always use 90
     */
    SmallSamples(double trueB) {
        super(new Description(
                "mle-map-mean",
                "X08",
                Topic.PROBABILISTIC_ML,
                "With few impressions the posterior mean beats the raw rate four times over",
                "At five impressions the raw click rate is off by 0.13 and the posterior mean by 0.03; the gap closes as"
                        + " data come in, and at 3000 the three estimates agree. The posterior mean's error is the"
                        + " Bayes risk that theory gives in closed form."));
        this.trueB = trueB;
    }

    /** Root mean squared errors. */
    private record Errors(double raw, double map, double mean, double theory) {}

    @Override
    public Outcome run(long seed) {
        Chance chance = new Chance(seed);
        Errors[] errors = Arrays.stream(IMPRESSIONS)
                .mapToObj(n -> errors((int) n, chance))
                .toArray(Errors[]::new);
        double[] ratios =
                Arrays.stream(errors).mapToDouble(each -> each.raw / each.mean).toArray();
        double falls = IntStream.range(1, ratios.length)
                .mapToDouble(i -> ratios[i] / ratios[i - 1])
                .max()
                .orElseThrow();
        double risk = Arrays.stream(errors)
                .mapToDouble(each -> Math.abs(each.mean * each.mean / (each.theory * each.theory) - 1))
                .max()
                .orElseThrow();
        double example = mean(2, 30);
        return new ResultSheet()
                .text("setup", "rates from Beta(10, 90), 600000 draws for each number of impressions")
                .figures("impressions", IMPRESSIONS)
                .figures("RMSE of k/n", each(errors, Errors::raw))
                .figures("RMSE of the MAP (k + 9)/(n + 98)", each(errors, Errors::map))
                .figures("RMSE of the posterior mean (k + 10)/(n + 100)", each(errors, Errors::mean))
                .figures("root of the Bayes risk ab/((a+b)(a+b+1)(a+b+n))", each(errors, Errors::theory))
                .figures("2 clicks of 30: posterior parameters and mean", A + 2, B + 28, example)
                .atLeast("RMSE of k/n over that of the posterior mean, the least", least(ratios), 1)
                .atMost("that ratio over the one at fewer impressions, the largest", falls, 1)
                .atMost("that ratio at 3000 impressions", ratios[3], 1.03)
                .atMost("the largest relative gap between measured and closed-form risk", risk, 0.01)
                .near("the posterior mean after 2 clicks of 30", example, 0.09231, 5e-6)
                .with(plot(errors));
    }

    private static double mean(int clicks, int impressions) {
        return (clicks + A) / (impressions + A + B);
    }

    private static double least(double[] values) {
        return Arrays.stream(values).min().orElseThrow();
    }

    private Errors errors(int n, Chance chance) {
        double raw = 0;
        double map = 0;
        double mean = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            double rate = chance.beta(A, trueB);
            int clicks = chance.binomial(n, rate);
            raw += square((double) clicks / n - rate);
            map += square((clicks + A - 1) / (n + A + B - 2) - rate);
            mean += square(mean(clicks, n) - rate);
        }
        double all = A + B;
        double risk = A * B / (all * (all + 1) * (all + n));
        return new Errors(Math.sqrt(raw / DRAWS), Math.sqrt(map / DRAWS), Math.sqrt(mean / DRAWS), Math.sqrt(risk));
    }

    private static double square(double x) {
        return x * x;
    }

    private static double[] each(Errors[] errors, java.util.function.ToDoubleFunction<Errors> value) {
        return Arrays.stream(errors).mapToDouble(value).toArray();
    }

    private static Plot plot(Errors[] errors) {
        return new Plot(
                "The prior helps most where data are few",
                new Axis("impressions n", true),
                new Axis("RMSE of the estimated click rate", true),
                List.of(
                        line("raw rate k/n", IMPRESSIONS, each(errors, Errors::raw)),
                        line("MAP", IMPRESSIONS, each(errors, Errors::map)),
                        line("posterior mean", IMPRESSIONS, each(errors, Errors::mean)),
                        dashed("Bayes risk, closed form", IMPRESSIONS, each(errors, Errors::theory))));
    }
}
