package dev.viva.boot;

import dev.viva.adapter.kafka.ConsumerLag;
import dev.viva.adapter.metrics.LagMeters;
import dev.viva.adapter.metrics.LoopMeters;
import dev.viva.adapter.metrics.MeteredGrader;
import dev.viva.adapter.metrics.MeteredLog;
import dev.viva.adapter.metrics.MeteredOutlet;
import dev.viva.adapter.metrics.MeteredStore;
import dev.viva.adapter.metrics.MeteredTimerBook;
import dev.viva.adapter.metrics.StageMeters;
import dev.viva.adapter.trace.TracedLog;
import dev.viva.adapter.trace.TracedOutlet;
import dev.viva.adapter.trace.TracedStore;
import dev.viva.adapter.trace.Tracing;
import dev.viva.adapter.trace.Trails;
import dev.viva.adapter.trace.Watches;
import dev.viva.grading.Grader;
import dev.viva.practice.Practice;
import dev.viva.practice.TimerBook;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** What looks at the loops from outside: meters and traces, put around the parts of a loop. */
public final class Instruments {
    private final MeterRegistry registry;
    private final Tracing tracing;
    private final Clock clock;

    public Instruments(MeterRegistry registry, OpenTelemetry telemetry, Clock clock) {
        this.registry = registry;
        this.tracing = new Tracing(telemetry);
        this.clock = clock;
    }

    /** Nobody looks; traces are passed on all the same. */
    public static Instruments none() {
        return new Instruments(new CompositeMeterRegistry(), OpenTelemetry.noop(), Clock.systemUTC());
    }

    Tracing tracing() {
        return tracing;
    }

    MeterRegistry registry() {
        return registry;
    }

    Practice.Ports around(Practice.Ports ports, Trails trails) {
        StageMeters stages = new StageMeters(registry);
        LoopMeters meters = new LoopMeters(registry, clock);
        return new Practice.Ports(
                new MeteredLog(new TracedLog(ports.log(), trails), stages),
                new MeteredStore(new TracedStore(ports.store(), trails), stages),
                new MeteredOutlet(new TracedOutlet(ports.outlet(), trails), stages, meters),
                ports.timers(),
                ports.journal(),
                new Watches(trails, ports.watch(), meters));
    }

    TimerBook around(TimerBook book) {
        return new MeteredTimerBook(book, registry, clock);
    }

    Grader around(Grader grader, String kind) {
        return new MeteredGrader(grader, registry, kind);
    }

    /** Meters of the service as a whole. */
    void show(Health health, Path folder) {
        Gauge.builder("viva.ready", health, each -> each.reason().isEmpty() ? 1 : 0)
                .description("1 while events are answered; the reason stands in /q/health/ready")
                .strongReference(true)
                .register(registry);
        Gauge.builder("viva.folding", health, Health::folding)
                .description("Records of the journal that are still to be folded into Redis; their people wait")
                .strongReference(true)
                .register(registry);
        Gauge.builder("viva.data.disk.free", folder, Instruments::free)
                .description("What is left on the disk of the data folder")
                .baseUnit("bytes")
                .strongReference(true)
                .register(registry);
    }

    private static double free(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            return Double.NaN;
        }
    }

    /**
     * @param queue what waits: events or grading
     */
    ConsumerLag lag(String queue) {
        ConsumerLag lag = new ConsumerLag();
        LagMeters.bind(registry, clock, queue, lag);
        return lag;
    }
}
