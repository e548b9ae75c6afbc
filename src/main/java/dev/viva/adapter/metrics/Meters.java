package dev.viva.adapter.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** How Viva's meters are made: names in one place, histograms with buckets that fit what is timed. */
final class Meters {
    static final String RESULT = "result";

    private static final Duration[] STAGES = millis(1, 2, 5, 10, 20, 50, 100, 250, 500, 1000, 5000);
    private static final Duration[] WAITS = millis(25, 50, 100, 250, 500, 1000, 2000, 5000, 10_000, 30_000, 60_000);

    private Meters() {}

    /** An enum's value as a label: {@code NEEDS_REVIEW} is needs-review. */
    static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A part of the work on one batch or one answer. */
    static Timer stage(MeterRegistry registry, String name, String description, String... labels) {
        return timer(registry, name, description, STAGES, labels);
    }

    /** Something a person may notice. */
    static Timer wait(MeterRegistry registry, String name, String description, String... labels) {
        return timer(registry, name, description, WAITS, labels);
    }

    /** A value that is looked at when somebody asks; {@code of} must not be collected before the registry is. */
    static <T> void gauge(
            MeterRegistry registry,
            String name,
            @Nullable String unit,
            String description,
            T of,
            ToDoubleFunction<T> value,
            String... labels) {
        Gauge.builder(name, of, value)
                .baseUnit(unit)
                .description(description)
                .tags(labels)
                .strongReference(true)
                .register(registry);
    }

    private static Timer timer(
            MeterRegistry registry, String name, String description, Duration[] buckets, String... labels) {
        return Timer.builder(name)
                .description(description)
                .tags(labels)
                .serviceLevelObjectives(buckets)
                .register(registry);
    }

    private static Duration[] millis(long... bounds) {
        Duration[] durations = new Duration[bounds.length];
        for (int i = 0; i < bounds.length; i++) {
            durations[i] = Duration.ofMillis(bounds[i]);
        }
        return durations;
    }
}
