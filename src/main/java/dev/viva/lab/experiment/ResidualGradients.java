package dev.viva.lab.experiment;

import static dev.viva.lab.experiment.PlotLines.dashedCurve;
import static dev.viva.lab.experiment.PlotLines.grid;
import static dev.viva.lab.experiment.PlotLines.line;

import dev.viva.bank.Topic;
import dev.viva.lab.experiment.Plot.Axis;
import dev.viva.lab.experiment.TangentNetwork.Block;
import java.util.Arrays;
import java.util.List;

/** X20: how a small change of the input grows or fades through a hundred layers, with and without skip connections. */
final class ResidualGradients extends DescribedExperiment {
    private static final int DEPTH = 100;
    private static final int NETWORKS = 12;

    private final double plainGain;

    ResidualGradients() {
        this(0.9);
    }

    /**
     * The plain network multiplies each layer by the gain.
     */
    ResidualGradients(double plainGain) {
        super(new Description(
                "residual-gradients",
                "X20",
                Topic.WHY_IT_WORKS,
                "Gradients through 100 layers: plain, residual, and residual with scaled branches",
                "Without skips a layer gain of 0.9 makes the gradient vanish; with skips at full strength its square"
                        + " doubles at every layer and it explodes. The identity path alone does not keep it steady:"
                        + " scaling each branch by one over the root of the depth does."));
        this.plainGain = plainGain;
    }

    @Override
    public Outcome run(long seed) {
        Chance chance = new Chance(seed);
        TangentNetwork.Runs plain = new TangentNetwork.Runs(DEPTH, new Block(0, plainGain));
        TangentNetwork.Runs full = new TangentNetwork.Runs(DEPTH, new Block(1, 1));
        TangentNetwork.Runs scaled = new TangentNetwork.Runs(DEPTH, new Block(1, 1 / Math.sqrt(DEPTH)));
        TangentNetwork.Runs oneMatrix = new TangentNetwork.Runs(DEPTH, new Block(1, 1, true));
        for (int i = 0; i < NETWORKS; i++) {
            TangentNetwork network = TangentNetwork.draw(DEPTH, chance);
            List.of(plain, full, scaled, oneMatrix).forEach(runs -> runs.add(network));
        }
        double doubling = DEPTH / 2.0 * Math.log10(2);
        double steady = DEPTH / 2.0 * Math.log10(1 + 1.0 / DEPTH);

        return new ResultSheet()
                .text(
                        "setup",
                        "width 128, depth 100, branch W2 relu(W1 h) with variance kept; 12 networks, log10 figures")
                .figures("plain: gradient, output", plain.meanGradient(), plain.meanOutput())
                .figures("residual: gradient, output", full.meanGradient(), full.meanOutput())
                .figures("residual over root L: gradient, output", scaled.meanGradient(), scaled.meanOutput())
                .figures(
                        "residual with one ReLU matrix: gradient, output",
                        oneMatrix.meanGradient(),
                        oneMatrix.meanOutput())
                .figures("deviation between networks, same order", deviations(plain, full, scaled, oneMatrix))
                .figure("theory, plain", DEPTH * Math.log10(0.9))
                .figure("theory, residual: 2^(L/2)", doubling)
                .figure("theory, residual over root L: (1 + 1/L)^(L/2)", steady)
                .atMost("the largest plain gradient (log10)", plain.largestGradient(), -3)
                .near("the residual gradient (log10)", full.meanGradient(), doubling, 0.5)
                .near("the gradient with scaled branches", Math.pow(10, scaled.meanGradient()), Math.sqrt(Math.E), 0.15)
                .atLeast("one ReLU matrix over two (log10)", oneMatrix.meanGradient() - full.meanGradient(), 3)
                .with(plot(plain, full, scaled));
    }

    private static double[] deviations(TangentNetwork.Runs... runs) {
        return Arrays.stream(runs).mapToDouble(TangentNetwork.Runs::deviation).toArray();
    }

    private static Plot plot(TangentNetwork.Runs plain, TangentNetwork.Runs full, TangentNetwork.Runs scaled) {
        double[] layers = grid(0, DEPTH, DEPTH + 1);
        return new Plot(
                "Skips alone let the gradient explode",
                new Axis("layer", false),
                new Axis("gradient norm (1 at the input)", true),
                List.of(
                        line("skip", layers, full.path()),
                        dashedCurve("2^(layer/2)", grid(0, DEPTH, 6), at -> Math.pow(2, at / 2)),
                        line("skip, branch over √100", layers, scaled.path()),
                        line("no skip, gain 0.9", layers, plain.path())));
    }
}
