package dev.viva.boot;

import dev.viva.adapter.trace.TraceIds;
import io.opentelemetry.sdk.trace.IdGenerator;
import io.smallrye.config.SmallRyeConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/** Traces are recorded when an operator names a collector, and not otherwise. */
@Singleton
public class Telemetry {
    private static final String DISABLED = "quarkus.otel.sdk.disabled";
    private static final String ENDPOINT = "quarkus.otel.exporter.otlp.%sendpoint";

    /** Where the operator's own settings begin; what is bundled lies below. */
    private static final int OWN = 251;

    /** Switches recording on, before Quarkus starts, if there is somewhere to send spans and nobody forbade it. */
    static void configure(SmallRyeConfig config) {
        boolean named = Stream.of("", "traces.")
                .anyMatch(part -> config.getOptionalValue(ENDPOINT.formatted(part), String.class)
                        .isPresent());
        boolean decided = config.getConfigValue(DISABLED).getSourceOrdinal() >= OWN;
        if (named && !decided) {
            System.setProperty(DISABLED, "false");
        }
    }

    @Produces
    @Singleton
    static IdGenerator ids() {
        return new TraceIds();
    }
}
