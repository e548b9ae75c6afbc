package dev.viva.lab.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Experiments X16 to X30: each passes, says the same again, can fail, and can be drawn. */
class SecondHalfTest {
    private static final long ANOTHER_SEED = 7;
    private static final Set<String> QUICK = Set.of("X16", "X17", "X23", "X25", "X27", "X28", "X29");
    private static final Map<String, Outcome> FOUND = new ConcurrentHashMap<>();

    /** A setup that differs from the experiment's own, and how the condition begins that it must break. */
    record Changed(Experiment experiment, String condition) {
        @Override
        public String toString() {
            return experiment.number() + ": " + condition;
        }
    }

    static Stream<Experiment> quick() {
        return SecondHalf.all().stream().filter(each -> QUICK.contains(each.number()));
    }

    static Stream<Experiment> slow() {
        return SecondHalf.all().stream().filter(each -> !QUICK.contains(each.number()));
    }

    static Stream<Changed> quickChanges() {
        return Stream.of(
                new Changed(new PoissonOffset(1, 1), "the bias of the intercept without offset"),
                new Changed(new TemperatureScaling(1), "the fitted temperature"),
                new Changed(new TemperatureScaling(1), "ECE before over ECE after"),
                new Changed(new CrossValidationFolds(40), "the smallest bias in standard errors"),
                new Changed(new EarlyStopping(0.5), "the largest gap of the shrinkage factors"),
                new Changed(new SaturatedLogit(-2), "the number of steps of squared error"),
                new Changed(new MinimumNorm(60, 200), "the relative distance from a start at zero"),
                new Changed(new MinimumNorm(10, 2_000), "the training MSE from zero"),
                new Changed(new CanonicalNotCalibrated(-2), "the ECE by tenths"));
    }

    static Stream<Changed> slowChanges() {
        return Stream.of(
                new Changed(new Rademacher(0.9), "the largest complexity over its bound"),
                new Changed(new Rademacher(0.9), "enumeration against random signs"),
                new Changed(new AttentionScale(0.5), "the largest distance from 1 of the raw variance"),
                new Changed(new ResidualGradients(1), "the largest plain gradient"),
                new Changed(new MmdTest(0.3), "its power at the largest shift"),
                new Changed(new MultipleTesting(10), "the uncorrected family-wise error"),
                new Changed(new RidgeConsistency(1), "the mean error with λ = 10, n = 10000"),
                new Changed(new PrevalenceShift(1), "the ROC area at prevalence 0.5"),
                new Changed(new UncorrelatedDependent(0.6), "the covariance of the random sign"));
    }

    @Test
    void shouldListTheExperimentsInOrderWithWordsForPeople() {
        // Given
        List<String> wanted =
                IntStream.rangeClosed(16, 30).mapToObj(number -> "X" + number).toList();

        // When
        List<Experiment> all = SecondHalf.all();

        // Then
        assertThat(all).extracting(Experiment::number).containsExactlyElementsOf(wanted);
        assertThat(all)
                .extracting(Experiment::name)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z]+(-[a-z]+)*"));
        assertThat(all)
                .extracting(Experiment::title)
                .allMatch(title -> title.length() <= 100 && title.lines().count() == 1);
        assertThat(all)
                .extracting(Experiment::shows)
                .allMatch(shows -> shows.split("[.] ").length == 2 && shows.endsWith("."));
    }

    @ParameterizedTest
    @MethodSource("quick")
    void shouldPassOnTheSeedOfEverybody(Experiment experiment) {
        passes(experiment, Experiments.SEED);
    }

    @ParameterizedTest
    @MethodSource("quick")
    void shouldPassOnAnotherSeed(Experiment experiment) {
        passes(experiment, ANOTHER_SEED);
    }

    @ParameterizedTest
    @MethodSource("quick")
    void shouldFindTheSameAgain(Experiment experiment) {
        repeats(experiment);
    }

    @ParameterizedTest
    @MethodSource("quickChanges")
    void shouldFailOnAnotherSetup(Changed changed) {
        fails(changed);
    }

    @ParameterizedTest
    @MethodSource("quick")
    void shouldGiveFiguresAndAPlotThatCanBeShown(Experiment experiment) {
        canBeShown(experiment);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("slow")
    void shouldPassOnTheSeedOfEverybodyWhenSlow(Experiment experiment) {
        passes(experiment, Experiments.SEED);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("slow")
    void shouldPassOnAnotherSeedWhenSlow(Experiment experiment) {
        passes(experiment, ANOTHER_SEED);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("slow")
    void shouldFindTheSameAgainWhenSlow(Experiment experiment) {
        repeats(experiment);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("slowChanges")
    void shouldFailOnAnotherSetupWhenSlow(Changed changed) {
        fails(changed);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("slow")
    void shouldGiveFiguresAndAPlotThatCanBeShownWhenSlow(Experiment experiment) {
        canBeShown(experiment);
    }

    private static Outcome found(Experiment experiment, long seed) {
        return FOUND.computeIfAbsent(experiment.number() + " " + seed, unused -> experiment.run(seed));
    }

    private static void passes(Experiment experiment, long seed) {
        // When
        Outcome outcome = found(experiment, seed);

        // Then
        assertThat(outcome.conditions()).as("seed %d", seed).allMatch(Outcome.Condition::holds);
    }

    private static void repeats(Experiment experiment) {
        // Given
        Outcome first = found(experiment, ANOTHER_SEED);

        // When
        Outcome second = experiment.run(ANOTHER_SEED);

        // Then
        assertThat(second).isEqualTo(first);
    }

    private static void fails(Changed changed) {
        // When
        Outcome outcome = changed.experiment.run(Experiments.SEED);

        // Then
        assertThat(outcome.conditions())
                .filteredOn(each -> each.says().startsWith(changed.condition))
                .isNotEmpty()
                .noneMatch(Outcome.Condition::holds);
        assertThat(outcome.passed()).isFalse();
    }

    private static void canBeShown(Experiment experiment) {
        // When
        Outcome outcome = found(experiment, Experiments.SEED);

        // Then
        assertThat(outcome.figures().values()).allMatch(SecondHalfTest::isFigure);
        assertThat(outcome.plot().title()).hasSizeLessThanOrEqualTo(50);
        assertThat(outcome.plot().x().label()).hasSizeBetween(1, 45);
        assertThat(outcome.plot().y().label()).hasSizeBetween(1, 45);
        assertThat(outcome.plot().series()).extracting(Plot.Series::name).doesNotHaveDuplicates();
        assertThat(outcome.plot().series()).allSatisfy(series -> {
            assertThat(series.x())
                    .allMatch(value -> drawable(value, outcome.plot().x()));
            assertThat(series.y())
                    .allMatch(value -> drawable(value, outcome.plot().y()));
            assertThat(series.spread()).allMatch(value -> Double.isFinite(value) && value >= 0);
        });
    }

    private static boolean isFigure(Object value) {
        return value instanceof List<?> list
                ? list.stream().allMatch(each -> each instanceof Double number && Double.isFinite(number))
                : value instanceof String || value instanceof Double number && Double.isFinite(number);
    }

    private static boolean drawable(double value, Plot.Axis axis) {
        return Double.isFinite(value) && (!axis.logarithmic() || value > 0);
    }
}
