package dev.viva.practice;

import dev.viva.chat.CandidateKey;
import dev.viva.session.Interview;
import dev.viva.session.Rules;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/**
 * The loop that owns a share of the candidates. One thread runs it. The order is the product's promise: what leaves was
 * durable before, and what is committed has left, so whatever dies, each event is answered once.
 */
public final class Practice {
    private static final Duration POLL = Duration.ofMillis(200);

    private final EventLog log;
    private final StateStore store;
    private final Outlet outlet;
    private final TimerBook timers;
    private final Recovery recovery;
    private final Rounds rounds;
    private final Watch watch;
    private boolean ready;
    private boolean behind;
    private int failures;

    /**
     * The world around the loop.
     *
     * @param journal where published records are read back from
     */
    public record Ports(
            EventLog log, StateStore store, Outlet outlet, TimerBook timers, Journal journal, Watch watch) {}

    public Practice(Ports ports, Interview interview, Rules rules) {
        log = ports.log();
        store = ports.store();
        outlet = ports.outlet();
        timers = ports.timers();
        watch = ports.watch();
        recovery = new Recovery(ports.journal(), store, timers, rules, watch);
        rounds = new Rounds(store, interview, rules, watch);
    }

    /** Runs until {@code going} says no; {@code pause} waits out trouble. */
    public void run(BooleanSupplier going, Pause pause) {
        while (going.getAsBoolean()) {
            turn(pause);
        }
    }

    /** Goes back and begins where that is due, and takes one batch; waits out trouble. */
    public void turn(Pause pause) {
        try {
            if (behind) {
                log.rewind();
                behind = false;
            }
            if (!ready) {
                begin();
                ready = true;
            }
            step();
            watch.alive();
            failures = 0;
        } catch (RuntimeException trouble) {
            // Most is trouble that passes; a fault of ours shows as a loop that is not ready and says why.
            watch.trouble(reason(trouble));
            watch.rewound(Setback.of(trouble), reason(trouble));
            ready = false;
            behind = true;
            pause.after(++failures);
        }
    }

    /** Waiting, as an argument. */
    public interface Pause {
        /** Waits a while, longer after more failures in a row. */
        void after(int failures);
    }

    /** Learns the server, and what of the journal its view lacks. */
    public void begin() {
        store.learnEpoch();
        recovery.begin();
    }

    /** One batch, all the way. Returns how many events it held. */
    public int step() {
        if (recovery.advance()) {
            log.release();
        }
        List<Delivery> polled = log.poll(recovery.busy() ? Duration.ZERO : POLL);
        if (log.tookOver()) {
            // Its owner till now may have published what an emptied view lacks after the journal was looked at here.
            lookAgain();
        }
        List<Delivery> batch = servable(polled);
        if (batch.isEmpty()) {
            return 0;
        }
        List<StateStore.Settled> settled = new ArrayList<>();
        Map<Integer, StateStore.Span> published = new TreeMap<>();
        List<Delivery> rest = batch;
        while (!rest.isEmpty()) {
            Applications applied = rounds.apply(rest);
            if (applied.otherEpoch() != null) {
                rewind(Setback.REDIS_CHANGED, "the Redis server changed to run " + applied.otherEpoch());
                begin();
                return 0;
            }
            if (applied.isFenced() && log.changed()) {
                rewind(Setback.TOPIC_CHANGED, "the topic of the events is another one than before");
                return 0;
            }
            timers.set(applied.timers());
            store.durable();
            outlet.publish(applied.outgoing())
                    .forEach((partition, span) -> published.merge(partition, span, StateStore.Span::and));
            erase(applied.forgotten());
            settled.addAll(applied.settled());
            rest = applied.deferred();
        }
        log.commit(batch);
        if (!store.settle(settled, published)) {
            // Whoever had the partition before died between the commit and this.
            lookAgain();
        }
        watch.committed(batch.size());
        return batch.size();
    }

    /** What was held back for records that were missing may be served by now. */
    private void lookAgain() {
        recovery.begin();
        log.release();
    }

    /** Only after the record of the erasure: a key must not go while something sealed with it may still be needed. */
    private void erase(List<CandidateKey> forgotten) {
        if (!forgotten.isEmpty()) {
            store.erase(forgotten);
            store.durable();
        }
    }

    /** Leaves out, partition by partition, what begins with somebody whose records are still being folded. */
    private List<Delivery> servable(List<Delivery> batch) {
        if (!recovery.busy()) {
            return batch;
        }
        Map<Integer, Delivery> held = new LinkedHashMap<>();
        List<Delivery> servable = new ArrayList<>();
        for (Delivery each : batch) {
            int partition = each.source().partition();
            if (!held.containsKey(partition) && ready(each)) {
                servable.add(each);
            } else {
                held.putIfAbsent(partition, each);
            }
        }
        log.hold(List.copyOf(held.values()));
        return servable;
    }

    private boolean ready(Delivery delivery) {
        return !(delivery instanceof Delivery.Readable readable)
                || recovery.ready(readable.event().head().candidate());
    }

    private static String reason(RuntimeException trouble) {
        return trouble instanceof Trouble
                ? String.valueOf(trouble.getMessage())
                : "a fault of Viva (" + trouble.getClass().getSimpleName() + "); please report it";
    }

    private void rewind(Setback kind, String reason) {
        watch.rewound(kind, reason);
        log.rewind();
    }
}
