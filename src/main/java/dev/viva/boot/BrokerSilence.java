package dev.viva.boot;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/**
 * Notices a broker that is gone. Polling it gives nothing, as if nobody had said anything; but a consumer that has lost
 * its coordinator sends no heartbeats.
 */
final class BrokerSilence implements Supplier<Optional<String>> {
    /** The session would be over by then; heartbeats go out every 2 s. */
    private static final double LONGEST_SECONDS = 10;

    private final Supplier<Map<MetricName, ? extends Metric>> metrics;

    /**
     * @param metrics those of the consumer; reading them is safe from any thread
     */
    BrokerSilence(Supplier<Map<MetricName, ? extends Metric>> metrics) {
        this.metrics = metrics;
    }

    @Override
    public Optional<String> get() {
        return metrics.get().values().stream()
                .filter(each -> each.metricName().name().equals("last-heartbeat-seconds-ago"))
                .map(Metric::metricValue)
                .filter(value -> value instanceof Number seconds && seconds.doubleValue() > LONGEST_SECONDS)
                .findFirst()
                .map(silent -> "Kafka does not answer: check viva.kafka.bootstrap-servers and that the broker runs");
    }
}
