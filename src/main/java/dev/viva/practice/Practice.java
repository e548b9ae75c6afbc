package dev.viva.practice;

import dev.viva.session.Interview;
import dev.viva.session.Rules;
import java.time.Duration;
import java.util.List;
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
    private final Rounds rounds;
    private final Watch watch;

    public Practice(
            EventLog log,
            StateStore store,
            Outlet outlet,
            TimerBook timers,
            Interview interview,
            Rules rules,
            Watch watch) {
        this.log = log;
        this.store = store;
        this.outlet = outlet;
        this.timers = timers;
        this.rounds = new Rounds(store, interview, rules, watch);
        this.watch = watch;
    }

    /** Runs until {@code going} says no; {@code pause} waits out trouble. */
    public void run(BooleanSupplier going, Pause pause) {
        int failures = 0;
        boolean ready = false;
        while (going.getAsBoolean()) {
            try {
                if (!ready) {
                    store.learnEpoch();
                    ready = true;
                }
                step();
                watch.alive();
                failures = 0;
            } catch (RuntimeException trouble) {
                // Most is trouble that passes; a fault of ours shows as a loop that is not ready and says why.
                watch.trouble(reason(trouble));
                ready = false;
                pause.after(++failures);
                back(trouble);
            }
        }
    }

    /** Waiting, as an argument. */
    public interface Pause {
        /** Waits a while, longer after more failures in a row. */
        void after(int failures);
    }

    /** One batch, all the way. Returns how many events it held. */
    public int step() {
        List<Delivery> batch = log.poll(POLL);
        if (batch.isEmpty()) {
            return 0;
        }
        Applications applied = rounds.apply(batch);
        if (applied.otherEpoch() != null) {
            rewind("the Redis server changed to run " + applied.otherEpoch());
            store.learnEpoch();
            return 0;
        }
        store.durable();
        timers.set(applied.timers());
        outlet.publish(applied.outgoing());
        log.commit(batch);
        store.settle(applied.records());
        watch.committed(batch.size());
        return batch.size();
    }

    private void back(RuntimeException trouble) {
        try {
            rewind(reason(trouble));
        } catch (RuntimeException still) {
            watch.trouble(reason(still));
        }
    }

    private static String reason(RuntimeException trouble) {
        return trouble instanceof Trouble
                ? String.valueOf(trouble.getMessage())
                : "a fault of Viva (" + trouble.getClass().getSimpleName() + "); please report it";
    }

    private void rewind(String reason) {
        watch.rewound(reason);
        log.rewind();
    }
}
