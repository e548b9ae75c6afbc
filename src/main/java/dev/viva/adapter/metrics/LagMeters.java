package dev.viva.adapter.metrics;

import dev.viva.adapter.kafka.ConsumerLag;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;

/** How far a consumer is behind, in records and in seconds. */
public final class LagMeters {
    private LagMeters() {}

    /**
     * @param queue what waits: events or grading
     */
    public static void bind(MeterRegistry registry, Clock clock, String queue, ConsumerLag lag) {
        Meters.gauge(
                registry,
                "viva.lag.records",
                null,
                "Records of this instance's share that are not done",
                lag,
                ConsumerLag::records,
                "queue",
                queue);
        Meters.gauge(
                registry,
                "viva.lag",
                "seconds",
                "Age of the oldest record that is not done; 0 when nothing waits",
                lag,
                each -> seconds(each, clock),
                "queue",
                queue);
    }

    private static double seconds(ConsumerLag lag, Clock clock) {
        return lag.oldest()
                .map(oldest -> LoopMeters.positive(Duration.between(oldest, clock.instant())))
                .map(age -> age.toMillis() / 1000.0)
                .orElse(0.0);
    }
}
