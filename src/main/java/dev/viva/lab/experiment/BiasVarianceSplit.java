package dev.viva.lab.experiment;

import static dev.viva.lab.experiment.PlotLines.level;
import static dev.viva.lab.experiment.PlotLines.line;
import static dev.viva.lab.experiment.PlotLines.points;

import dev.viva.bank.Topic;
import dev.viva.lab.experiment.Plot.Axis;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.analysis.polynomials.PolynomialsUtils;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;

/** X01: least-squares polynomials of a noisy sine, on many training sets with the same inputs. */
final class BiasVarianceSplit extends DescribedExperiment {
    private static final int ROWS = 25;
    private static final int TESTS = 50;
    private static final int SETS = 2000;
    private static final int DEGREES = 12;

    private final double noise;

    BiasVarianceSplit() {
        this(0.3);
    }

    /**
     * @param noise standard deviation of the targets
     */
    BiasVarianceSplit(double noise) {
        super(new Description(
                "bias-variance-split",
                "X01",
                Topic.BIAS_VARIANCE,
                "Bias², variance and noise add up to the test error, degree by degree",
                "As the polynomial's degree grows, squared bias falls away while variance climbs, and test error has its"
                        + " minimum in between. Bias², variance and noise, each measured on its own over 2000 training"
                        + " sets, add up to the test error that is measured directly."));
        this.noise = noise;
    }

    /** What 2000 fits of one degree gave, averaged over the test inputs. */
    private record Terms(double bias, double variance, double sum, double mse, double error, double exactVariance) {}

    @Override
    public Outcome run(long seed) {
        Terms[] terms = terms(new Chance(seed));
        double[] degrees = IntStream.rangeClosed(1, DEGREES).asDoubleStream().toArray();
        double[] mse = each(terms, Terms::mse);
        int best = 1
                + IntStream.range(0, DEGREES)
                        .reduce((a, b) -> mse[b] < mse[a] ? b : a)
                        .orElseThrow();
        double gap = worst(terms, each -> Math.abs(each.sum - each.mse) / each.error);
        double variance = worst(terms, each -> Math.abs(each.variance / each.exactVariance - 1));
        double bias = worst(Arrays.copyOfRange(terms, 2, DEGREES), Terms::bias) / terms[0].bias;
        return new ResultSheet()
                .text("setup", "y = sin(2πx) + N(0, " + noise + "²), 25 equispaced x, 2000 training sets, 50 test x")
                .figures("degree", degrees)
                .figures("squared bias", each(terms, Terms::bias))
                .figures("variance", each(terms, Terms::variance))
                .figure("noise variance", noise * noise)
                .figures("sum of the three", each(terms, Terms::sum))
                .figures("test MSE", mse)
                .figures("standard error of the test MSE", each(terms, Terms::error))
                .figure("degree of the least test MSE", best)
                .atMost("the largest |sum − MSE| in standard errors", gap, 4)
                .atMost("squared bias from degree 3 on over that of degree 1", bias, 0.05)
                .atLeast("variance at degree 12 over that at degree 3", terms[11].variance / terms[2].variance, 2)
                .atMost("the largest relative gap between variance and σ²·mean‖h(x)‖²", variance, 0.1)
                .holds("the degree of least test MSE lies between 2 and 6", best, best > 1 && best < 7)
                .with(plot(degrees, terms));
    }

    private Terms[] terms(Chance chance) {
        double[] inputs = PlotLines.grid(0, 1, ROWS);
        double[] tests = PlotLines.grid(0.01, 0.99, TESTS);
        double[] truth = Arrays.stream(tests).map(BiasVarianceSplit::target).toArray();
        Tally[] tallies = IntStream.rangeClosed(1, DEGREES)
                .mapToObj(degree -> new Tally(smoother(inputs, tests, degree), truth))
                .toArray(Tally[]::new);
        for (int set = 0; set < SETS; set++) {
            double[] y = noisy(inputs, chance);
            double[] fresh = noisy(tests, chance);
            for (Tally tally : tallies) {
                tally.take(y, fresh);
            }
        }
        return Arrays.stream(tallies).map(each -> each.terms(noise)).toArray(Terms[]::new);
    }

    private double[] noisy(double[] at, Chance chance) {
        return Arrays.stream(at).map(x -> target(x) + noise * chance.normal()).toArray();
    }

    private static double target(double x) {
        return Math.sin(2 * Math.PI * x);
    }

    /** The matrix that turns training targets into predictions at the test inputs. */
    private static double[][] smoother(double[] inputs, double[] tests, int degree) {
        RealMatrix pseudoInverse =
                new QRDecomposition(basis(inputs, degree)).getSolver().getInverse();
        return basis(tests, degree).multiply(pseudoInverse).getData();
    }

    private static RealMatrix basis(double[] at, int degree) {
        RealMatrix basis = new Array2DRowRealMatrix(at.length, degree + 1);
        for (int k = 0; k <= degree; k++) {
            var legendre = PolynomialsUtils.createLegendrePolynomial(k);
            basis.setColumn(
                    k, Arrays.stream(at).map(x -> legendre.value(2 * x - 1)).toArray());
        }
        return basis;
    }

    /** Running sums over the training sets, for one degree. */
    private static final class Tally {
        private final double[][] smoother;
        private final double[] truth;
        private final double[] sum = new double[TESTS];
        private final double[] squares = new double[TESTS];
        private double errors;
        private double squaredErrors;

        Tally(double[][] smoother, double[] truth) {
            this.smoother = smoother;
            this.truth = truth;
        }

        void take(double[] y, double[] fresh) {
            double error = 0;
            for (int i = 0; i < TESTS; i++) {
                double fit = Vectors.dot(smoother[i], y);
                sum[i] += fit;
                squares[i] += fit * fit;
                error += (fit - fresh[i]) * (fit - fresh[i]) / TESTS;
            }
            errors += error;
            squaredErrors += error * error;
        }

        Terms terms(double noise) {
            double bias = 0;
            double variance = 0;
            double leverage = 0;
            for (int i = 0; i < TESTS; i++) {
                double mean = sum[i] / SETS;
                bias += (mean - truth[i]) * (mean - truth[i]) / TESTS;
                variance += (squares[i] / SETS - mean * mean) / TESTS;
                leverage += Vectors.dot(smoother[i], smoother[i]) / TESTS;
            }
            double mse = errors / SETS;
            double error = Math.sqrt((squaredErrors / SETS - mse * mse) / SETS);
            return new Terms(bias, variance, bias + variance + noise * noise, mse, error, noise * noise * leverage);
        }
    }

    private static double[] each(Terms[] terms, java.util.function.ToDoubleFunction<Terms> value) {
        return Arrays.stream(terms).mapToDouble(value).toArray();
    }

    private static double worst(Terms[] terms, java.util.function.ToDoubleFunction<Terms> value) {
        return Arrays.stream(terms).mapToDouble(value).max().orElseThrow();
    }

    private Plot plot(double[] degrees, Terms[] terms) {
        return new Plot(
                "Bias² + variance + noise = test error",
                new Axis("degree of the polynomial", false),
                new Axis("mean squared error", false),
                List.of(
                        line("bias²", degrees, each(terms, Terms::bias)),
                        line("variance", degrees, each(terms, Terms::variance)),
                        level("noise", 1, DEGREES, noise * noise),
                        line("sum of the three", degrees, each(terms, Terms::sum)),
                        points("test error, measured", degrees, each(terms, Terms::mse))));
    }
}
