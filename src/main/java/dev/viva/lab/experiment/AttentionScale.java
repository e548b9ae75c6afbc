package dev.viva.lab.experiment;

import static dev.viva.lab.experiment.PlotLines.line;

import dev.viva.bank.Topic;
import dev.viva.lab.experiment.AttentionRows.Found;
import dev.viva.lab.experiment.Plot.Axis;
import dev.viva.lab.experiment.Plot.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** X19: softmax over dot products of random queries and keys, with and without the root of the dimension. */
final class AttentionScale extends DescribedExperiment {
    private static final int[] DIMENSIONS = {16, 64, 128, 512};
    private static final int[] KEYS = {16, 128, 1024};
    private static final double[] RAW_MEANS = {0.53, 0.76, 0.84};

    private final double keyDeviation;

    AttentionScale() {
        this(1);
    }

    AttentionScale(double keyDeviation) {
        super(new Description(
                "attention-scale",
                "X19",
                Topic.WHY_IT_WORKS,
                "Dividing attention scores by √d keeps the softmax equally soft at every dimension",
                "Raw dot products have variance d, so the softmax puts more and more weight on one key as d grows;"
                        + " divided by √d it stays as it is. At d = 128 with 1024 keys the raw softmax even has"
                        + " the larger Jacobian, so a peaked softmax does not mean that the gradient is gone."));
        this.keyDeviation = keyDeviation;
    }

    /** What one number of keys gave, dimension by dimension. */
    private record Sweep(int keys, List<Found> raw, List<Found> scaled) {
        static double[] each(List<Found> found, ToDoubleFunction<Found> value) {
            return found.stream().mapToDouble(value).toArray();
        }
    }

    @Override
    public Outcome run(long seed) {
        Chance chance = new Chance(seed);
        List<Sweep> sweeps =
                Arrays.stream(KEYS).mapToObj(keys -> sweep(keys, chance)).toList();
        ResultSheet sheet = new ResultSheet()
                .text(
                        "setup",
                        "queries and keys N(0, I), 2000 queries for 16 keys, else 1000; lists run over d = 16, 64, 128, 512");
        for (Sweep sweep : sweeps) {
            report(sheet, "raw, " + sweep.keys + " keys: ", sweep.raw);
            report(sheet, "scaled, " + sweep.keys + " keys: ", sweep.scaled);
        }
        Sweep middle = sweeps.get(1);
        double[] raw = Sweep.each(middle.raw, Found::meanLargest);
        sheet.atMost("the largest distance from 1 of the raw variance over d", furthest(sweeps, true), 0.05)
                .atMost("the largest distance from 1 of the scaled variance", furthest(sweeps, false), 0.05);
        for (int i = 0; i < RAW_MEANS.length; i++) {
            sheet.near(
                    "the raw mean largest probability, 128 keys, d = " + DIMENSIONS[i] + ",",
                    raw[i],
                    RAW_MEANS[i],
                    0.03);
        }
        sweeps.forEach(sweep -> sheet.atLeast(
                "the least rise of the raw mean from one d to the next, " + sweep.keys + " keys,",
                leastRise(Sweep.each(sweep.raw, Found::meanLargest)),
                0.02));
        sweeps.forEach(sweep -> sheet.atMost(
                "the scaled mean's spread over d, " + sweep.keys + " keys,",
                spread(Sweep.each(sweep.scaled, Found::meanLargest)),
                0.02));
        return sheet.near(
                        "the scaled mean, 128 keys, d = 128,",
                        middle.scaled.get(2).meanLargest(),
                        0.07,
                        0.01)
                .with(plot(sweeps));
    }

    private Sweep sweep(int keys, Chance chance) {
        List<Found> raw = new ArrayList<>();
        List<Found> scaled = new ArrayList<>();
        for (int d : DIMENSIONS) {
            AttentionRows rawRows = new AttentionRows();
            AttentionRows scaledRows = new AttentionRows();
            AttentionRows.draw(d, keys, keyDeviation, chance, scores -> {
                rawRows.add(scores, 1);
                scaledRows.add(scores, 1 / Math.sqrt(d));
            });
            raw.add(rawRows.found());
            scaled.add(scaledRows.found());
        }
        return new Sweep(keys, raw, scaled);
    }

    private static void report(ResultSheet sheet, String which, List<Found> found) {
        sheet.figures(which + "variance of the scores", Sweep.each(found, Found::variance))
                .figures(which + "mean largest probability", Sweep.each(found, Found::meanLargest))
                .figures(which + "median largest probability", Sweep.each(found, Found::medianLargest))
                .figures(which + "share of rows over 0.99", Sweep.each(found, Found::shareSaturated))
                .figures(which + "mean of sum p(1-p)", Sweep.each(found, Found::softness))
                .figures(which + "median Frobenius norm of the Jacobian", Sweep.each(found, Found::medianJacobian));
    }

    private static double furthest(List<Sweep> sweeps, boolean raw) {
        return sweeps.stream()
                .flatMapToDouble(sweep -> IntStream.range(0, DIMENSIONS.length)
                        .mapToDouble(i -> raw
                                ? sweep.raw.get(i).variance() / DIMENSIONS[i]
                                : sweep.scaled.get(i).variance()))
                .map(ratio -> Math.abs(ratio - 1))
                .max()
                .orElseThrow();
    }

    private static double leastRise(double[] values) {
        return IntStream.range(1, values.length)
                .mapToDouble(i -> values[i] - values[i - 1])
                .min()
                .orElseThrow();
    }

    private static double spread(double[] values) {
        return Arrays.stream(values).max().orElseThrow()
                - Arrays.stream(values).min().orElseThrow();
    }

    private static Plot plot(List<Sweep> sweeps) {
        double[] d = Arrays.stream(DIMENSIONS).asDoubleStream().toArray();
        List<Series> series = new ArrayList<>();
        sweeps.forEach(sweep ->
                series.add(line("raw, " + sweep.keys + " keys", d, Sweep.each(sweep.raw, Found::meanLargest))));
        sweeps.forEach(sweep -> series.add(
                PlotLines.dashed("over √d, " + sweep.keys + " keys", d, Sweep.each(sweep.scaled, Found::meanLargest))));
        return new Plot(
                "Without √d, attention settles on one key",
                new Axis("dimension d of queries and keys", false),
                new Axis("largest attention weight (mean)", false),
                series);
    }
}
