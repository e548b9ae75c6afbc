package dev.viva.lab.experiment;

import dev.viva.bank.Topic;
import dev.viva.lab.experiment.Plot.Axis;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.stat.regression.SimpleRegression;

/** X05: the gradient that arrives at the input of a deep net, by activation and initialization. */
final class DepthGradients extends DescribedExperiment {
    private static final int WIDTH = 200;
    private static final int NETS = 20;
    private static final int[] DEPTHS = {1, 2, 3, 5, 7, 10, 14, 20, 25, 30, 35, 40, 45, 50};
    private static final int DEEPEST = 50;

    private final double he;

    DepthGradients() {
        this(2);
    }

    /**
     * @param he variance of the weights of the scaled ReLU net, in units of 1/width; 2 is He's
     */
    DepthGradients(double he) {
        super(new Description(
                "vanishing-gradients",
                "X05",
                Topic.ACTIVATIONS,
                "How much gradient reaches the first layer: sigmoid, tanh and ReLU at depth 1 to 50",
                "Through sigmoid layers the gradient loses a little more than a factor of four at each layer, and after"
                        + " fifty layers thirty powers of ten are gone. ReLU with He's initialization keeps its size,"
                        + " and the same net with half the weight variance loses half of its variance per layer."));
        this.he = he;
    }

    /** A kind of net. */
    private record Kind(String name, Activation activation, double gain) {}

    private enum Activation {
        SIGMOID,
        TANH,
        RELU;

        double value(double z) {
            return switch (this) {
                case SIGMOID -> 1 / (1 + Math.exp(-z));
                case TANH -> Math.tanh(z);
                case RELU -> Math.max(0, z);
            };
        }

        /** The derivative, from the value. */
        double slope(double value) {
            return switch (this) {
                case SIGMOID -> value * (1 - value);
                case TANH -> 1 - value * value;
                case RELU -> value > 0 ? 1 : 0;
            };
        }
    }

    @Override
    public Outcome run(long seed) {
        List<Kind> kinds = List.of(
                new Kind("sigmoid, variance 1/n", Activation.SIGMOID, 1),
                new Kind("tanh, variance 1/n", Activation.TANH, 1),
                new Kind("ReLU, He (" + ResultSheet.brief(he) + "/n)", Activation.RELU, he),
                new Kind("ReLU, variance 1/n", Activation.RELU, 1));
        double[][] logs = new double[kinds.size()][DEPTHS.length];
        Chance chance = new Chance(seed);
        double[][][] weights = new double[DEEPEST][][];
        for (int net = 0; net < NETS; net++) {
            for (int layer = 0; layer < DEEPEST; layer++) {
                weights[layer] = chance.normals(WIDTH, WIDTH);
            }
            double[] input = chance.normals(WIDTH);
            double[] readout = chance.normals(WIDTH);
            for (int kind = 0; kind < kinds.size(); kind++) {
                Vectors.add(logs[kind], 1.0 / NETS, gradients(kinds.get(kind), weights, input, readout));
            }
        }
        double[] slopes = Arrays.stream(logs).mapToDouble(DepthGradients::slope).toArray();
        ResultSheet sheet = new ResultSheet()
                .text(
                        "setup",
                        "width 200, depth 1 to 50, linear outputs, random input;"
                                + " mean log10 ‖∂(sum of outputs)/∂input‖ of 20 nets")
                .figures("depth", Arrays.stream(DEPTHS).asDoubleStream().toArray());
        for (int kind = 0; kind < kinds.size(); kind++) {
            sheet.figures("log10 gradient norm: " + kinds.get(kind).name, logs[kind]);
        }
        return sheet.figures("decades per layer: sigmoid, tanh, ReLU with He, ReLU with 1/n", slopes)
                .atMost("the sigmoid slope", slopes[0], -0.6021)
                .near("the slope of ReLU with He's initialization", slopes[2], 0, 0.01)
                .holds(
                        "the tanh slope lies between those of sigmoid and ReLU with He",
                        slopes[1],
                        slopes[0] < slopes[1] && slopes[1] < slopes[2])
                .near("the slope of ReLU with variance 1/n", slopes[3], Math.log10(0.5) / 2, 0.01)
                .with(plot(kinds, logs));
    }

    /** log10 of the gradient's norm for each depth. */
    private static double[] gradients(Kind kind, double[][][] weights, double[] input, double[] readout) {
        double scale = Math.sqrt(kind.gain / WIDTH);
        double[][] slopes = new double[DEEPEST][WIDTH];
        double[] h = input;
        for (int layer = 0; layer < DEEPEST; layer++) {
            double[] next = new double[WIDTH];
            for (int i = 0; i < WIDTH; i++) {
                next[i] = kind.activation.value(scale * Vectors.dot(weights[layer][i], h));
                slopes[layer][i] = scale * kind.activation.slope(next[i]);
            }
            h = next;
        }
        return Arrays.stream(DEPTHS)
                .mapToDouble(depth -> Math.log10(Vectors.norm(backward(weights, slopes, depth, readout))))
                .toArray();
    }

    /** From the gradient at the last hidden layer, which the linear outputs' summed weights are. */
    private static double[] backward(double[][][] weights, double[][] slopes, int depth, double[] readout) {
        double[] gradient = readout;
        for (int layer = depth - 1; layer >= 0; layer--) {
            double[] before = new double[WIDTH];
            for (int i = 0; i < WIDTH; i++) {
                double flow = gradient[i] * slopes[layer][i];
                if (flow != 0) {
                    Vectors.add(before, flow, weights[layer][i]);
                }
            }
            gradient = before;
        }
        return gradient;
    }

    private static double slope(double[] logs) {
        SimpleRegression line = new SimpleRegression();
        for (int i = 0; i < DEPTHS.length; i++) {
            line.addData(DEPTHS[i], logs[i]);
        }
        return line.getSlope();
    }

    private static Plot plot(List<Kind> kinds, double[][] logs) {
        double[] depths = Arrays.stream(DEPTHS).asDoubleStream().toArray();
        List<Plot.Series> series = new ArrayList<>();
        for (int kind = 0; kind < kinds.size(); kind++) {
            double[] norms =
                    Arrays.stream(logs[kind]).map(each -> Math.pow(10, each)).toArray();
            series.add(PlotLines.line(kinds.get(kind).name, depths, norms));
        }
        return new Plot(
                "What depth does to the gradient at the input",
                new Axis("depth (layers)", false),
                new Axis("norm of the gradient at the input", true),
                series);
    }
}
