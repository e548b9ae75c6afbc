package dev.viva.lab.experiment;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each experiment passes, says the same again, can fail, and can be drawn. */
class EachExperimentTest {
    private static final Set<String> QUICK =
            Set.of("X01", "X03", "X04", "X07", "X13", "X15", "X16", "X17", "X23", "X25", "X27", "X28", "X29");

    static Stream<Experiment> quick() {
        return Experiments.all().stream().filter(each -> QUICK.contains(each.number()));
    }

    static Stream<Experiment> slow() {
        return Experiments.all().stream().filter(each -> !QUICK.contains(each.number()));
    }

    static Stream<ExperimentChecks.Changed> quickChanges() {
        return ChangedSetups.quick().stream();
    }

    static Stream<ExperimentChecks.Changed> slowChanges() {
        return ChangedSetups.slow().stream();
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
