package dev.viva.lab.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Experiments X01 to X15: each passes, says the same again, can fail, and can be drawn. */
class FirstHalfTest {
    private static final Set<String> QUICK = Set.of("X01", "X03", "X04", "X07", "X13", "X15");

    static Stream<Experiment> quick() {
        return FirstHalf.all().stream().filter(each -> QUICK.contains(each.number()));
    }

    static Stream<Experiment> slow() {
        return FirstHalf.all().stream().filter(each -> !QUICK.contains(each.number()));
    }

    static Stream<ExperimentChecks.Changed> quickChanges() {
        return Stream.of(
                new ExperimentChecks.Changed(new BiasVarianceSplit(3), "the degree of least test MSE"),
                new ExperimentChecks.Changed(new DescentRate(0.5), "the largest gap between measured and theoretical"),
                new ExperimentChecks.Changed(new DescentRate(0.5), "the largest gap between steps needed"),
                new ExperimentChecks.Changed(new AdamFirstSteps(0.99), "step 1 with none corrected is"),
                new ExperimentChecks.Changed(new LassoPath(3), "the largest violation of the lasso's optimality"),
                new ExperimentChecks.Changed(new LassoPath(3), "the largest second difference between knots"),
                new ExperimentChecks.Changed(new MarginTwoWays(3), "the distance between the two w"),
                new ExperimentChecks.Changed(new EmClimbs(0.9), "the least gain of a round"));
    }

    static Stream<ExperimentChecks.Changed> slowChanges() {
        return Stream.of(
                new ExperimentChecks.Changed(new DoubleDescent(1), "test MSE at the peak over"),
                new ExperimentChecks.Changed(new DepthGradients(1), "the slope of ReLU with He's initialization"),
                new ExperimentChecks.Changed(new DeadUnits(0, 1), "leaky units without a gradient"),
                new ExperimentChecks.Changed(new SmallSamples(900), "RMSE of k/n over that of the posterior mean"),
                new ExperimentChecks.Changed(new SmallSamples(900), "the largest relative gap between measured"),
                new ExperimentChecks.Changed(new TwoDivergences(0.8), "the largest forward |mean|"),
                new ExperimentChecks.Changed(new InfoNceCeiling(0.2), "I minus the estimate at I = 0.5"),
                new ExperimentChecks.Changed(new LinearAutoencoder(100), "the error above PCA's"),
                new ExperimentChecks.Changed(new LowRankBest(1), "the worst ALS run above the SVD"),
                new ExperimentChecks.Changed(new BoostingAndBagging(0.01), "the share of bias² that 100 rounds"));
    }

    @Test
    void shouldListTheExperimentsInOrderWithWordsForPeople() {
        // Given
        List<String> wanted = IntStream.rangeClosed(1, 15)
                .mapToObj(number -> String.format(Locale.ROOT, "X%02d", number))
                .toList();

        // When
        List<Experiment> all = FirstHalf.all();

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
