package dev.viva.lab.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.viva.lab.experiment.CanonicalFit.Family;
import dev.viva.lab.experiment.CanonicalFit.Rows;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.hipparchus.stat.regression.OLSMultipleLinearRegression;
import org.junit.jupiter.api.Test;

/** The algorithms behind X16 to X30, each against a slower or a closed way to the same number. */
class SecondHalfPartsTest {
    private static final long SEED = 11;

    @Test
    void shouldFitTheLogOddsRatioOfTwoGroups() {
        // Given
        double[] x = {0, 0, 0, 0, 1, 1, 1, 1, 1};
        double[] y = {1, 0, 0, 0, 1, 1, 1, 0, 0};

        // When
        CanonicalFit fit = CanonicalFit.of(new Rows(x, new double[9], y), Family.BERNOULLI, 0);

        // Then
        assertThat(fit.intercept()).isCloseTo(Math.log(1 / 3.0), within(1e-12));
        assertThat(fit.slope()).isCloseTo(Math.log(3 / 2.0) - Math.log(1 / 3.0), within(1e-12));
        assertThat(fit.errors()[0]).isCloseTo(Math.sqrt(1 + 1 / 3.0), within(1e-9));
    }

    @Test
    void shouldFitTheLogRatesOfTwoGroupsWithExposure() {
        // Given
        double[] exposure = {10, 20, 30, 40};
        double[] offset = Arrays.stream(exposure).map(Math::log).toArray();

        // When
        CanonicalFit fit = CanonicalFit.of(
                new Rows(new double[] {0, 0, 1, 1}, offset, new double[] {2, 4, 30, 5}), Family.POISSON, 0);

        // Then
        assertThat(Math.exp(fit.intercept())).isCloseTo(6 / 30.0, within(1e-12));
        assertThat(Math.exp(fit.predictor(1))).isCloseTo(35 / 70.0, within(1e-12));
    }

    @Test
    void shouldFindTheTemperatureWithTheLeastLoss() {
        // Given
        LabelledLogits logits = LabelledLogits.draw(300, new Chance(SEED)).scaled(1.8);

        // When
        double best = logits.inverseTemperature();

        // Then
        double least = logits.scaled(best).quality().nll();
        assertThat(least).isLessThan(logits.scaled(best * 1.01).quality().nll());
        assertThat(least).isLessThan(logits.scaled(best / 1.01).quality().nll());
    }

    @Test
    void shouldReckonTheCalibrationErrorOfTwoBins() {
        // Given
        ReliabilityBins bins = new ReliabilityBins();

        // When
        IntStream.range(0, 4).forEach(i -> bins.add(0.9, i == 0));
        IntStream.range(0, 4).forEach(i -> bins.add(0.5, i < 2));

        // Then
        assertThat(bins.calibrationError()).isCloseTo((0.9 - 0.25) / 2, within(1e-12));
        assertThat(bins.of(0.91).accuracy()).isEqualTo(0.25);
    }

    @Test
    void shouldAgreeWithTheDoubleSumOfTheDiscrepancy() {
        // Given
        double[] x = {0.1, 0.7, -0.4};
        double[] y = {1.2, 0.3, 2.0};

        // When
        KernelTwoSample test = new KernelTwoSample(x, y);

        // Then
        double bandwidth = 0.9; // the eighth of the fifteen distances in order
        double within = off(x, bandwidth) / 6 + off(y, bandwidth) / 6;
        double between = sum(x, y, bandwidth) / 9;
        assertThat(test.unbiased()).isCloseTo(within - 2 * between, within(1e-12));
        assertThat(test.biased())
                .isCloseTo((off(x, bandwidth) + off(y, bandwidth) + 6) / 9 - 2 * between, within(1e-12));
    }

    private static double off(double[] values, double bandwidth) {
        return sum(values, values, bandwidth) - values.length;
    }

    private static double sum(double[] a, double[] b, double bandwidth) {
        return Arrays.stream(a)
                .flatMap(one -> Arrays.stream(b).map(other -> Math.exp(-Math.pow((one - other) / bandwidth, 2) / 2)))
                .sum();
    }

    @Test
    void shouldLeaveOneOutAsIfFittedAgainEachTime() {
        // Given
        LinearProblem problem = LinearProblem.draw(12, 3, new Chance(SEED));

        // When
        double estimate = problem.crossValidated(12);

        // Then
        double again = IntStream.range(0, 12)
                .mapToDouble(left -> squaredErrorWithout(problem, left))
                .average()
                .orElseThrow();
        assertThat(estimate).isCloseTo(again, within(1e-10));
    }

    private static double squaredErrorWithout(LinearProblem problem, int left) {
        int[] kept = IntStream.range(0, 12).filter(row -> row != left).toArray();
        OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
        regression.setNoIntercept(true);
        regression.newSampleData(
                Arrays.stream(kept).mapToDouble(row -> problem.y()[row]).toArray(),
                Arrays.stream(kept).mapToObj(row -> problem.x()[row]).toArray(double[][]::new));
        double predicted = Vectors.dot(regression.estimateRegressionParameters(), problem.x()[left]);
        return Math.pow(problem.y()[left] - predicted, 2);
    }

    @Test
    void shouldRankByHand() {
        // Given
        RankedScores scores = new RankedScores(new double[] {1, 3, 5}, new double[] {0, 2, 4, 4.5});

        // When
        double precision = scores.averagePrecision();

        // Then
        assertThat(precision).isCloseTo((1 + 2 / 4.0 + 3 / 6.0) / 3, within(1e-12));
        assertThat(scores.rocArea()).isCloseTo((1 + 2 + 4) / 12.0, within(1e-12));
        assertThat(scores.precisionAtRecall(1)).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void shouldCountSplitsOfThreePointsByLines() {
        // Given
        double[][] points = {{1, 0}, {0.3, 1}, {-1, 0.4}};

        // When
        int splits = SignDraws.dichotomiesOfLines(points);

        // Then
        assertThat(splits).isEqualTo(6);
    }

    @Test
    void shouldWriteBoundsAsPeopleDo() {
        // Given
        double[] values = {0, 0.05, 10, 1e-8, 3.5e-4, 1_000_000, -0.25, 0.2037};

        // When
        String text = String.join(
                " ", Arrays.stream(values).mapToObj(ResultSheet::brief).toList());

        // Then
        assertThat(text).isEqualTo("0 0.05 10 1e-8 3.5e-4 1e6 -0.25 0.2037");
    }

    @Test
    void shouldRefuseAFigureThatIsNoNumber() {
        // Given
        ResultSheet sheet = new ResultSheet();

        // When / Then
        assertThatThrownBy(() -> sheet.figure("ratio", Double.NaN)).isInstanceOf(ArithmeticException.class);
    }
}
