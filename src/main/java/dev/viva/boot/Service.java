package dev.viva.boot;

import dev.viva.adapter.kafka.Types;
import dev.viva.adapter.plot.Pictures;
import dev.viva.adapter.web.ChatGate;
import dev.viva.adapter.web.PersonalFile;
import dev.viva.adapter.web.ReceiptSource;
import dev.viva.adapter.web.ReplyFeed;
import dev.viva.adapter.web.VisitorSecret;
import dev.viva.bank.ItemBank;
import dev.viva.chat.CandidateKey;
import dev.viva.chat.EventId;
import dev.viva.library.ClaimList;
import dev.viva.library.Library;
import dev.viva.practice.Trouble;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import io.vertx.core.Vertx;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/** The running service: the engine, and what the web adapter needs of it. */
@Startup
@ApplicationScoped
public class Service {
    private static final Logger LOG = Logger.getLogger(Service.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String BROWSERS = "web:local";

    private final Clock clock = Clock.systemUTC();
    private final Vertx vertx;
    private final MeterRegistry meters;
    private final OpenTelemetry telemetry;
    private Engine engine;
    private RunningFile running;

    @Inject
    public Service(Vertx vertx, MeterRegistry meters, OpenTelemetry telemetry) {
        this.vertx = vertx;
        this.meters = meters;
        this.telemetry = telemetry;
    }

    @PostConstruct
    void start() {
        ServeCommand.Launch launch = ServeCommand.launch();
        Ground ground = launch.ground();
        Instruments instruments = new Instruments(meters, telemetry, clock);
        engine = new Engine(
                ground.settings(),
                new Engine.Surroundings(ground, vertx, clock, instruments),
                launch.bank(),
                candidate -> candidate.workspace().equals(BROWSERS));
        instruments.show(engine.health(), ground.settings().dataDir());
        running = RunningFile.write(ground.settings().dataDir(), ground.addresses());
    }

    /** Ends the loops first and the servers they use last. */
    void stop(@Observes ShutdownEvent event) {
        LOG.info("stopping");
        running.remove();
        engine.close();
        ServeCommand.launch().ground().close();
    }

    /** Waits until the loop has taken its first step, and says now and then what it waits for. */
    void awaitAnswering() {
        long said = System.nanoTime();
        while (engine.health().reason().isPresent()) {
            if (System.nanoTime() - said > PATIENCE.toNanos()) {
                LOG.warn("not ready yet: " + engine.health().reason().orElse(""));
                said = System.nanoTime();
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    Health health() {
        return engine.health();
    }

    @Produces
    @Singleton
    ItemBank bank() {
        return ServeCommand.launch().bank();
    }

    @Produces
    @Singleton
    Library library() {
        return engine.library();
    }

    @Produces
    @Singleton
    Pictures pictures() {
        return new Pictures();
    }

    @Produces
    @Singleton
    ClaimList claims() {
        return Ground.claims();
    }

    @Produces
    @Singleton
    VisitorSecret visitorSecret() {
        return new VisitorSecret(Secrets.derive(ServeCommand.launch().ground().secret(), "visitor cookies"));
    }

    @Produces
    @Singleton
    ReplyFeed replies() {
        return engine.replies();
    }

    @Produces
    @Singleton
    ReceiptSource receipts() {
        return new JournalReceipts(ServeCommand.launch().ground());
    }

    /** What goes wrong with Kafka meanwhile is told as a file that cannot be made. */
    @Produces
    @Singleton
    PersonalFile personalFile() {
        Ground ground = ServeCommand.launch().ground();
        return (candidate, out) -> {
            try {
                Engine.export(ground).write(candidate, clock.instant(), out);
            } catch (Trouble | KafkaException e) {
                throw new IOException("the journal cannot be read", e);
            }
        };
    }

    @Produces
    @Singleton
    ChatGate gate() {
        return this::send;
    }

    private CompletionStage<Void> send(CandidateKey candidate, EventId id, String type, Map<String, Object> data) {
        String ceType =
                switch (type) {
                    case "command" -> Types.COMMAND;
                    case "action" -> Types.ACTION;
                    default -> Types.MESSAGE;
                };
        Optional<String> trouble = ServeCommand.launch().ground().trouble();
        if (trouble.isPresent()) {
            // Taken in now, it might not be kept.
            return CompletableFuture.failedStage(new IllegalStateException(trouble.get()));
        }
        return engine.sender().chat(candidate, id, ceType, data, clock.instant());
    }
}
