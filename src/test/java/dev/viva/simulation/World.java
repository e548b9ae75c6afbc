package dev.viva.simulation;

import dev.viva.TestingClock;
import dev.viva.adapter.kafka.Seal;
import dev.viva.adapter.vault.DataKey;
import dev.viva.adapter.vault.MasterKey;
import dev.viva.chat.CandidateKey;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everything one run is about. */
final class World {
    /** Longer than ids and records are kept. */
    private static final Duration LONG_AGO = Duration.ofDays(9);

    private final Chance chance;
    private final Mutation mutation;
    private final TestingClock clock =
            new TestingClock(Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofHours(1)));
    private final Trace trace = new Trace();
    private final ModelBroker broker = new ModelBroker(clock);
    private final SwitchedRedis redis;
    private final Scripts scripts;
    private final Faults faults;
    private final List<String> broken = new ArrayList<>();
    private final Deque<Actor> running = new ArrayDeque<>();
    private final MasterKey master = new MasterKey(new byte[32]);
    private final Map<String, DataKey> opened = new HashMap<>();
    private final boolean late;
    private final boolean astray;

    World(long seed, Mutation mutation, Servers servers) {
        this.mutation = mutation;
        Chance all = new Chance(seed);
        chance = all.part();
        late = chance.percent(20);
        astray = !late && chance.percent(30);
        scripts = new Scripts(mutation);
        redis = new SwitchedRedis(this, servers, chance.percent(60));
        faults = new Faults(this, all.part());
    }

    Chance chance() {
        return chance;
    }

    Mutation mutation() {
        return mutation;
    }

    TestingClock clock() {
        return clock;
    }

    Trace trace() {
        return trace;
    }

    ModelBroker broker() {
        return broker;
    }

    SwitchedRedis redis() {
        return redis;
    }

    Scripts scripts() {
        return scripts;
    }

    Faults faults() {
        return faults;
    }

    /** Who runs, the one interrupted last on top. */
    Deque<Actor> running() {
        return running;
    }

    MasterKey master() {
        return master;
    }

    /** Somebody's key out of the book. */
    DataKey opened(CandidateKey candidate, String wrapped) {
        return opened.computeIfAbsent(wrapped, each -> master.unwrap(candidate, each));
    }

    /** Something failed that no fault of this world explains. */
    void broke(String what) {
        broken.add(what);
        trace.add("broken: " + what);
    }

    List<String> broken() {
        return broken;
    }

    Seal seal() {
        return new Seal(new byte[32]);
    }

    /** True where the service comes so late that the ids of what people sent are forgotten as soon as they are stored. */
    boolean late() {
        return late;
    }

    /**
     * True where some people's events come to two partitions, as from producers with different partitioners. Two owners
     * then publish about one person in any order. That is put right again as long as Redis keeps what is durable; what one
     * of them had not published when Redis was emptied is lost from under what the other had. The fence knows one
     * partition, so ids must not be forgotten either. A timer may come before the message that set it is applied again after
     * Redis was set back; its turn then stays open until the person's next message.
     */
    boolean astray() {
        return astray;
    }

    /** When people do what they do now. */
    Instant told() {
        return late ? clock.instant().minus(LONG_AGO) : clock.instant();
    }

    Fate at(Point point, String what) {
        return faults.at(point, what);
    }

    /** Runs an actor; false where it died. */
    boolean run(Actor actor, Runnable turn) {
        running.push(actor);
        try {
            turn.run();
            return true;
        } catch (Crash died) {
            return false;
        } finally {
            running.pop();
        }
    }
}
