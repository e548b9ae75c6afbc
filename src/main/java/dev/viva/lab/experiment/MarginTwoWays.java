package dev.viva.lab.experiment;

import static dev.viva.lab.experiment.PlotLines.dashed;
import static dev.viva.lab.experiment.PlotLines.line;
import static dev.viva.lab.experiment.PlotLines.points;

import dev.viva.bank.Topic;
import dev.viva.lab.experiment.Plot.Axis;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** X13: the hard margin from its primal and from its dual, and kernel ridge beside ridge on the features. */
final class MarginTwoWays extends DescribedExperiment {
    private static final int POINTS = 30;
    private static final double SUPPORT = 1e-5;

    private final int dualSteps;

    MarginTwoWays() {
        this(200_000);
    }

    /**
     * @param dualSteps the most steps of the dual's solver
     */
    MarginTwoWays(int dualSteps) {
        super(new Description(
                "svm-two-ways",
                "X13",
                Topic.KERNELS,
                "The widest margin found twice, and hung on three points",
                "The primal and the dual give the same line, and the strip around it is exactly 2/‖w‖ wide. Only the"
                        + " points on the strip's edges carry weight; without all the others the line would be the"
                        + " same."));
        this.dualSteps = dualSteps;
    }

    @Override
    public Outcome run(long seed) {
        Chance chance = new Chance(seed);
        HardMargin margin = HardMargin.draw(POINTS, chance);
        double[] primal = margin.primal();
        double[] alpha = margin.dual(dualSteps);
        double[] weights = margin.weights(alpha);
        double norm = Vectors.norm(weights);
        double bias = margin.bias(weights);
        int[] supports =
                IntStream.range(0, POINTS).filter(i -> alpha[i] > SUPPORT).toArray();
        double away = Arrays.stream(supports)
                .mapToDouble(i -> Math.abs(margin.sign(i) * (Vectors.dot(weights, margin.point(i)) + bias) - 1))
                .max()
                .orElseThrow();
        double apart = Math.hypot(weights[0] - primal[0], weights[1] - primal[1]);
        double gap = Math.abs(norm * norm / 2 - margin.dualValue(alpha));
        KernelRidge ridge = new KernelRidge(margin, chance);
        return new ResultSheet()
                .text("setup", "30 separable points of the plane; primal by ADMM, dual by steps on pairs")
                .figures("w of the primal", primal[0], primal[1])
                .figures("w = Σ αyx of the dual", weights)
                .figure("primal value", (primal[0] * primal[0] + primal[1] * primal[1]) / 2)
                .figure("dual value", margin.dualValue(alpha))
                .figure("2/‖w‖", 2 / norm)
                .figure("gap between the classes along w", margin.gap(weights))
                .figure("support vectors", supports.length)
                .figure("largest |kernel − feature prediction|", ridge.gap())
                .atMost("the distance between the two w", apart, 1e-7)
                .atMost("the duality gap", gap, 1e-8)
                .atMost("the measured gap away from 2/‖w‖", Math.abs(margin.gap(weights) - 2 / norm), 1e-7)
                .atMost("a support vector's |y·f − 1|, the largest", away, 1e-6)
                .holds("two to four points carry weight", supports.length, supports.length >= 2 && supports.length <= 4)
                .atMost("kernel ridge away from ridge on the features, the largest", ridge.gap(), 1e-10)
                .with(plot(margin, weights, bias, supports));
    }

    private static Plot plot(HardMargin margin, double[] weights, double bias, int[] supports) {
        List<Plot.Series> series = new ArrayList<>();
        series.add(cloud("class +1", margin, margin.of(1)));
        series.add(cloud("class −1", margin, margin.of(-1)));
        series.add(edges("boundary", margin, weights, bias, 0));
        series.add(edges("strip of width 2/‖w‖", margin, weights, bias, 1));
        series.add(cloud("on its edges", margin, supports));
        return new Plot(
                "The widest margin hangs on " + supports.length + " of " + POINTS + " points",
                new Axis("x₁", false),
                new Axis("x₂", false),
                series);
    }

    private static Plot.Series cloud(String name, HardMargin margin, int[] which) {
        return points(
                name,
                Arrays.stream(which).mapToDouble(i -> margin.point(i)[0]).toArray(),
                Arrays.stream(which).mapToDouble(i -> margin.point(i)[1]).toArray());
    }

    /** Where w·x + b is plus or minus this value, as far up and down as the points reach. */
    private static Plot.Series edges(String name, HardMargin margin, double[] w, double bias, double value) {
        double reach = IntStream.range(0, POINTS)
                .mapToDouble(i -> Math.abs(margin.point(i)[1]))
                .max()
                .orElseThrow();
        double[] y = {-reach, reach, reach, -reach, -reach};
        double[] x = new double[5];
        for (int i = 0; i < 5; i++) {
            double side = i == 0 || i == 1 || i == 4 ? value : -value;
            x[i] = (side - bias - w[1] * y[i]) / w[0];
        }
        return value == 0 ? line(name, Arrays.copyOf(x, 2), Arrays.copyOf(y, 2)) : dashed(name, x, y);
    }
}
