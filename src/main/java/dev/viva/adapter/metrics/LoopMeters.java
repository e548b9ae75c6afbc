package dev.viva.adapter.metrics;

import dev.viva.chat.CandidateKey;
import dev.viva.chat.EventId;
import dev.viva.practice.Delivery;
import dev.viva.practice.JournalRecord;
import dev.viva.practice.Outlet;
import dev.viva.practice.Setback;
import dev.viva.practice.Watch;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What becomes of events in the practice loop, and how long people wait. The loop's own thread tells it. */
public final class LoopMeters implements Watch {
    private static final List<String> RESULTS = List.of("applied", "seen", "fenced", "dead-letter");

    private final Clock clock;
    private final Map<String, Counter> events = new HashMap<>();
    private final Map<Setback, Counter> rewinds = new EnumMap<>(Setback.class);
    private final Counter unreadable;
    private final Counter refused;
    private final Counter fenceResets;
    private final Timer reply;
    private final DistributionSummary batch;
    private final Set<Cause> applied = new HashSet<>();

    /** Event ids are unique for one candidate only. */
    private record Cause(CandidateKey candidate, EventId event) {}

    public LoopMeters(MeterRegistry registry, Clock clock) {
        this.clock = clock;
        for (String result : RESULTS) {
            events.put(
                    result, counter(registry, "viva.events", "Events by what became of them", Meters.RESULT, result));
        }
        for (Setback why : Setback.values()) {
            rewinds.put(
                    why, counter(registry, "viva.rewinds", "Returns to the last commit", "reason", Meters.label(why)));
        }
        unreadable = counter(registry, "viva.dead.letters", "Events set aside", "kind", "unreadable");
        refused = counter(registry, "viva.dead.letters", "Events set aside", "kind", "refused");
        fenceResets = counter(registry, "viva.fence.resets", "Fences that began again since the topic is a new one");
        reply = Meters.wait(registry, "viva.reply", "From an event's time until its replies are with the broker");
        batch = DistributionSummary.builder("viva.batch.events")
                .description("Events in one batch")
                .serviceLevelObjectives(1, 2, 5, 10, 50, 100, 250, 500)
                .register(registry);
    }

    @Override
    public void handled(String result, Delivery delivery) {
        Counter known = events.get(result);
        if (known != null) {
            known.increment();
        }
        if (result.equals("dead-letter")) {
            (delivery instanceof Delivery.Poison ? unreadable : refused).increment();
        } else if (result.equals("applied") && delivery instanceof Delivery.Readable readable) {
            applied.add(new Cause(
                    readable.event().head().candidate(), readable.event().head().id()));
        }
    }

    /** Replies to a repeated event are left out: their event is long past. */
    void published(List<Outlet.Outgoing> outgoing) {
        for (Outlet.Outgoing each : outgoing) {
            if (each instanceof Outlet.Outgoing.Journal journal) {
                published(journal.record());
            }
        }
    }

    private void published(JournalRecord record) {
        if (applied.remove(new Cause(record.candidate(), record.cause()))
                && !record.replies().isEmpty()) {
            reply.record(positive(Duration.between(record.at(), clock.instant())));
        }
    }

    @Override
    public void committed(int count) {
        batch.record(count);
        applied.clear();
    }

    @Override
    public void rewound(Setback kind, String reason) {
        applied.clear();
        Counter counter = rewinds.get(kind);
        if (counter != null) {
            counter.increment();
        }
    }

    @Override
    public void fenceReset(Delivery delivery) {
        fenceResets.increment();
    }

    /** A sender's clock may be ahead of ours. */
    static Duration positive(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }

    private static Counter counter(MeterRegistry registry, String name, String description, String... labels) {
        return Counter.builder(name).description(description).tags(labels).register(registry);
    }
}
