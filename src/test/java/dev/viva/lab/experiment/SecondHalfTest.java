package dev.viva.lab.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Experiments X16 to X30: each passes, says the same again, can fail, and can be drawn. */
class SecondHalfTest {
    private static final Set<String> QUICK = Set.of("X16", "X17", "X23", "X25", "X27", "X28", "X29");

    static Stream<Experiment> quick() {
        return SecondHalf.all().stream().filter(each -> QUICK.contains(each.number()));
    }

    static Stream<Experiment> slow() {
        return SecondHalf.all().stream().filter(each -> !QUICK.contains(each.number()));
    }

    static Stream<ExperimentChecks.Changed> quickChanges() {
        return Stream.of(
                new ExperimentChecks.Changed(new PoissonOffset(1, 1), "the bias of the intercept without offset"),
                new ExperimentChecks.Changed(new TemperatureScaling(1), "the fitted temperature"),
                new ExperimentChecks.Changed(new TemperatureScaling(1), "ECE before over ECE after"),
                new ExperimentChecks.Changed(new CrossValidationFolds(40), "the smallest bias in standard errors"),
                new ExperimentChecks.Changed(new EarlyStopping(0.5), "the largest gap of the shrinkage factors"),
                new ExperimentChecks.Changed(new SaturatedLogit(-2), "the number of steps of squared error"),
                new ExperimentChecks.Changed(new MinimumNorm(60, 200), "the relative distance from a start at zero"),
                new ExperimentChecks.Changed(new MinimumNorm(10, 2_000), "the training MSE from zero"),
                new ExperimentChecks.Changed(new CanonicalNotCalibrated(-2), "the ECE by tenths"));
    }

    static Stream<ExperimentChecks.Changed> slowChanges() {
        return Stream.of(
                new ExperimentChecks.Changed(new Rademacher(0.9), "the largest complexity over its bound"),
                new ExperimentChecks.Changed(new Rademacher(0.9), "enumeration against random signs"),
                new ExperimentChecks.Changed(
                        new AttentionScale(0.5), "the largest distance from 1 of the raw variance"),
                new ExperimentChecks.Changed(new ResidualGradients(1), "the largest plain gradient"),
                new ExperimentChecks.Changed(new MmdTest(0.3), "its power at the largest shift"),
                new ExperimentChecks.Changed(new MultipleTesting(10), "the uncorrected family-wise error"),
                new ExperimentChecks.Changed(new RidgeConsistency(1), "the mean error with λ = 10, n = 10000"),
                new ExperimentChecks.Changed(new PrevalenceShift(1), "the ROC area at prevalence 0.5"),
                new ExperimentChecks.Changed(new UncorrelatedDependent(0.6), "the covariance of the random sign"));
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
        ExperimentChecks.passes(experiment, Experiments.SEED);
    }

    @ParameterizedTest
    @MethodSource("quick")
    void shouldPassOnAnotherSeed(Experiment experiment) {
        ExperimentChecks.passes(experiment, ExperimentChecks.ANOTHER_SEED);
    }

    @ParameterizedTest
    @MethodSource("quick")
    void shouldFindTheSameAgain(Experiment experiment) {
        ExperimentChecks.repeats(experiment);
    }

    @ParameterizedTest
    @MethodSource("quickChanges")
    void shouldFailOnAnotherSetup(ExperimentChecks.Changed changed) {
        ExperimentChecks.fails(changed);
    }

    @ParameterizedTest
    @MethodSource("quick")
    void shouldGiveFiguresAndAPlotThatCanBeShown(Experiment experiment) {
        ExperimentChecks.canBeShown(experiment);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("slow")
    void shouldPassOnTheSeedOfEverybodyWhenSlow(Experiment experiment) {
        ExperimentChecks.passes(experiment, Experiments.SEED);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("slow")
    void shouldPassOnAnotherSeedWhenSlow(Experiment experiment) {
        ExperimentChecks.passes(experiment, ExperimentChecks.ANOTHER_SEED);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("slow")
    void shouldFindTheSameAgainWhenSlow(Experiment experiment) {
        ExperimentChecks.repeats(experiment);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("slowChanges")
    void shouldFailOnAnotherSetupWhenSlow(ExperimentChecks.Changed changed) {
        ExperimentChecks.fails(changed);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("slow")
    void shouldGiveFiguresAndAPlotThatCanBeShownWhenSlow(Experiment experiment) {
        ExperimentChecks.canBeShown(experiment);
    }
}
