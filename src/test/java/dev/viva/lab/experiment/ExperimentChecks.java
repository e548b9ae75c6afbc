package dev.viva.lab.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What every experiment must do: pass, say the same again, fail on a changed setup, and be drawable. */
final class ExperimentChecks {
    static final long ANOTHER_SEED = 7;

    private static final Map<String, Outcome> FOUND = new ConcurrentHashMap<>();

    private ExperimentChecks() {}

    /** A setup that differs from the experiment's own, and how the condition begins that it must break. */
    record Changed(Experiment experiment, String condition) {
        @Override
        public String toString() {
            return experiment.number() + ": " + condition;
        }
    }

    private static Outcome found(Experiment experiment, long seed) {
        return FOUND.computeIfAbsent(experiment.number() + " " + seed, unused -> experiment.run(seed));
    }

    static void passes(Experiment experiment, long seed) {
        // When
        Outcome outcome = found(experiment, seed);

        // Then
        assertThat(outcome.conditions()).as("seed %d", seed).allMatch(Outcome.Condition::holds);
    }

    static void repeats(Experiment experiment) {
        // Given
        Outcome first = found(experiment, ANOTHER_SEED);

        // When
        Outcome second = experiment.run(ANOTHER_SEED);

        // Then
        assertThat(second).isEqualTo(first);
    }

    static void fails(Changed changed) {
        // When
        Outcome outcome = changed.experiment.run(Experiments.SEED);

        // Then
        assertThat(outcome.conditions())
                .filteredOn(each -> each.says().startsWith(changed.condition))
                .isNotEmpty()
                .noneMatch(Outcome.Condition::holds);
        assertThat(outcome.passed()).isFalse();
    }

    static void canBeShown(Experiment experiment) {
        // When
        Outcome outcome = found(experiment, Experiments.SEED);

        // Then
        assertThat(outcome.figures().values()).allMatch(ExperimentChecks::isFigure);
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
