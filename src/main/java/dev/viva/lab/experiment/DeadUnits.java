package dev.viva.lab.experiment;

import static dev.viva.lab.experiment.PlotLines.line;

import dev.viva.bank.Topic;
import dev.viva.lab.experiment.Plot.Axis;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** X06: how many units never fire after a hot start, for ReLU and leaky ReLU. */
final class DeadUnits extends DescribedExperiment {
    private static final double[] RATES = {0.02, 0.2, 1, 3};
    private static final int STEPS = 1500;
    private static final int HOT_STEPS = 100;
    private static final double AFTERWARDS = 0.05;
    private static final int BATCH = 64;
    private static final int PROBES = 1000;
    private static final double CLIP = 1;

    private final double leak;
    private final int nets;

    DeadUnits() {
        this(0.05, 2);
    }

    /**
     * @param leak slope of the leaky units below zero
     * @param nets how many nets to train for each setting
     */
    DeadUnits(double leak, int nets) {
        super(new Description(
                "dead-relu",
                "X06",
                Topic.ACTIVATIONS,
                "A hundred steps at a high learning rate leave ReLU units that never fire again",
                "The higher the learning rate of the first hundred steps, the more ReLU units are silent on every input"
                        + " at the end, and no gradient can bring those back. A leaky ReLU may fall silent too, but its"
                        + " gradient is never zero, and it ends with the lower error."));
        this.leak = leak;
        this.nets = nets;
    }

    /** Shares of 1 over all units of all nets of one setting, and the mean of their errors. */
    private record Setting(double rate, double silent, double rarely, double stuck, double mse) {}

    @Override
    public Outcome run(long seed) {
        Setting[] relu =
                Arrays.stream(RATES).mapToObj(rate -> setting(rate, 0, seed)).toArray(Setting[]::new);
        Setting[] leaky =
                Arrays.stream(RATES).mapToObj(rate -> setting(rate, leak, seed)).toArray(Setting[]::new);
        ResultSheet sheet = new ResultSheet()
                .text(
                        "setup",
                        nets + " nets per setting, width 64, 2 hidden layers, batch 64, clip 1, 1500 steps,"
                                + " the first 100 at the rate shown, then 0.05")
                .figures("learning rate", RATES);
        add(sheet, "ReLU", relu);
        add(sheet, "leaky ReLU", leaky);
        double order = IntStream.range(0, RATES.length)
                .mapToDouble(i -> Math.max(relu[i].silent - relu[i].rarely, leaky[i].silent - leaky[i].rarely))
                .max()
                .orElseThrow();
        double worst = Math.max(largest(relu, Setting::mse), largest(leaky, Setting::mse));
        return sheet.holds("every run ends with an error below that of predicting the mean", worst, worst < 1)
                .atMost("silent share minus share firing on under 1 %, the largest", order, 0)
                .atLeast("ReLU units silent at rate 3 minus those at rate 0.02", relu[3].silent - relu[0].silent, 0.1)
                .atMost("leaky units without a gradient, the largest share", largest(leaky, Setting::stuck), 0)
                .with(plot(relu, leaky));
    }

    private static void add(ResultSheet sheet, String name, Setting[] settings) {
        sheet.figures(name + ": share never firing", each(settings, Setting::silent))
                .figures(name + ": share firing on under 1 %", each(settings, Setting::rarely))
                .figures(name + ": share without a gradient", each(settings, Setting::stuck))
                .figures(name + ": MSE over that of the mean", each(settings, Setting::mse));
    }

    private Setting setting(double rate, double slope, long seed) {
        double[] sums = new double[4];
        for (int net = 0; net < nets; net++) {
            // The same start and the same batches for every setting, so that only the setting differs.
            Vectors.add(sums, 1.0 / nets, trained(rate, slope, new Chance(seed + net)));
        }
        return new Setting(rate, sums[0], sums[1], sums[2], sums[3]);
    }

    private static double[] trained(double rate, double slope, Chance chance) {
        SmallNet net = new SmallNet(slope, chance.split());
        double[][] x = new double[BATCH][];
        double[] y = new double[BATCH];
        for (int step = 0; step < STEPS; step++) {
            for (int i = 0; i < BATCH; i++) {
                x[i] = chance.normals(2);
                y[i] = target(x[i]);
            }
            net.step(x, y, step < HOT_STEPS ? rate : AFTERWARDS, CLIP);
        }
        double[][] probes = chance.normals(PROBES, 2);
        int[] firings = net.firings(probes);
        return new double[] {
            share(firings.length, i -> firings[i] == 0),
            share(firings.length, i -> firings[i] < PROBES / 100),
            share(firings.length, i -> net.isStuck(firings[i])),
            error(net, probes)
        };
    }

    private static double target(double[] x) {
        return Math.sin(2 * x[0]) + Math.cos(2 * x[1]) * x[0];
    }

    private static double error(SmallNet net, double[][] probes) {
        double[] truth = Arrays.stream(probes).mapToDouble(DeadUnits::target).toArray();
        double mean = Arrays.stream(truth).average().orElseThrow();
        double[] level = new double[truth.length];
        Arrays.fill(level, mean);
        return Vectors.meanSquare(net.predictions(probes), truth) / Vectors.meanSquare(level, truth);
    }

    private static double share(int of, java.util.function.IntPredicate which) {
        return (double) IntStream.range(0, of).filter(which).count() / of;
    }

    private static double[] each(Setting[] settings, ToDoubleFunction<Setting> value) {
        return Arrays.stream(settings).mapToDouble(value).toArray();
    }

    private static double largest(Setting[] settings, ToDoubleFunction<Setting> value) {
        return Arrays.stream(settings).mapToDouble(value).max().orElseThrow();
    }

    private static Plot plot(Setting[] relu, Setting[] leaky) {
        return new Plot(
                "A hot start silences ReLU units for good",
                new Axis("learning rate of the first 100 steps", true),
                new Axis("share of units, or of variance left", false),
                List.of(
                        line("ReLU: never firing", RATES, each(relu, Setting::silent)),
                        line("leaky: never firing", RATES, each(leaky, Setting::silent)),
                        line("leaky: no gradient", RATES, each(leaky, Setting::stuck)),
                        PlotLines.dashed("ReLU: variance left", RATES, each(relu, Setting::mse)),
                        PlotLines.dashed("leaky: variance left", RATES, each(leaky, Setting::mse))));
    }
}
