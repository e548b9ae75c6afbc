package dev.viva.simulation;

import dev.viva.adapter.json.Wire;
import dev.viva.adapter.kafka.KeyTopic;
import dev.viva.adapter.kafka.Topics;
import dev.viva.adapter.redis.RedisLink;
import dev.viva.adapter.redis.RedisStateStore;
import dev.viva.chat.CandidateKey;
import dev.viva.practice.JournalRecord;
import dev.viva.practice.Recovery;
import dev.viva.practice.TimerBook;
import dev.viva.practice.Watch;
import dev.viva.session.CandidateState;
import dev.viva.session.Evolution;
import dev.viva.session.Phase;
import dev.viva.session.Rules;
import dev.viva.simulation.Evidence.Published;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/** Whether Redis holds what the journal tells, and would be filled with the same again. */
final class ViewChecker {
    private final World world;
    private final Servers servers;
    private final Evidence evidence;
    private final List<String> violations = new ArrayList<>();

    ViewChecker(World world, Servers servers, Evidence evidence) {
        this.world = world;
        this.servers = servers;
        this.evidence = evidence;
    }

    List<String> check() {
        Map<String, String> view = View.read(servers, world.redis().current());
        evidence.records().forEach((candidate, versions) -> stateIsTheFold(candidate, versions, view));
        keysAreThoseOfTheBook(view);
        marksDoNotRunAhead(view);
        // Who owned a record may be told late that a roll back undid its settling.
        if (!world.trace().faults().containsKey(Fault.ROLLBACK) && !world.astray()) {
            nothingWaits(view);
        }
        rebuildGivesTheSame(view);
        return violations;
    }

    private void stateIsTheFold(CandidateKey candidate, TreeMap<Long, Published> versions, Map<String, String> view) {
        CandidateState state = CandidateState.NEW;
        for (Published each : versions.values()) {
            state = Evolution.evolve(state, each.record().facts());
        }
        JournalRecord last = versions.lastEntry().getValue().record();
        String fence = last.source().topicId() + ":" + last.source().partition() + ":"
                + last.source().offset();
        String expected = last.version() + " " + fence + " " + Wire.state(state);
        String found = view.get("viva:{" + candidate.text() + "}:state");
        require(
                expected.equals(found),
                "the state of " + candidate + " is not the fold of the journal:\n    " + found + "\n    " + expected);
        require(
                state.attempt()
                        .filter(each -> each.phase() instanceof Phase.Marking
                                || each.phase() instanceof Phase.Composing && !world.astray())
                        .isEmpty(),
                candidate + " waits for a mark for ever");
    }

    /** A key in Redis is the last one in the book; whose key was discarded has none, and no past. */
    private void keysAreThoseOfTheBook(Map<String, String> view) {
        Map<CandidateKey, String> book = new TreeMap<>((a, b) -> a.text().compareTo(b.text()));
        TreeSet<String> discarded = new TreeSet<>();
        for (Stored each : world.broker().all(Topics.DEFAULT.keys())) {
            String key = ModelJournal.key(each);
            if (key == null) {
                book.remove(each.candidate());
                discarded.add(each.candidate().text());
            } else {
                book.put(each.candidate(), key);
                discarded.remove(each.candidate().text());
            }
        }
        evidence.records().keySet().forEach(candidate -> {
            String key = view.get("viva:{" + candidate.text() + "}:key");
            require(
                    Objects.equals(key, book.get(candidate)),
                    "the key of " + candidate + " in Redis is not the one in the book: " + key + ", "
                            + book.get(candidate));
        });
        discarded.forEach(each -> require(
                !view.containsKey("viva:{" + each + "}:past"), "the past of " + each + " outlived the erasure"));
    }

    private void marksDoNotRunAhead(Map<String, String> view) {
        for (int i = 0; i < ModelBroker.PARTITIONS; i++) {
            String mark = view.get("viva:journal:" + i);
            int end = world.broker().partition(Topics.DEFAULT.records(), i).size();
            long offset = mark == null ? 0 : Long.parseLong(mark.substring(mark.lastIndexOf(':') + 1));
            require(offset <= end, "the mark of partition " + i + " is " + mark + ", the journal ends at " + end);
        }
    }

    /** Records that wait to be published are kept without end; at rest none waits. */
    private void nothingWaits(Map<String, String> view) {
        List<String> records = view.keySet().stream()
                .filter(each -> each.contains("}:record:"))
                .toList();
        List<Response> left = servers.call(
                world.redis().current(),
                records.stream()
                        .map(each -> Request.cmd(Command.PTTL).arg(each))
                        .toList());
        for (int i = 0; i < records.size(); i++) {
            require(left.get(i).toLong() != -1, records.get(i) + " waits to be published for ever");
        }
    }

    /** Fills the other server from the journal and compares all but the timers. */
    private void rebuildGivesTheSame(Map<String, String> view) {
        int other = world.redis().next();
        servers.empty(other);
        world.redis().use(other);
        RedisLink link = new RedisLink(world.redis(), Duration.ofSeconds(10));
        RedisStateStore store =
                new RedisStateStore(link, world.master(), new KeyTopic(ModelProducer.of(world), Topics.DEFAULT.keys()));
        Recovery recovery = new Recovery(new ModelJournal(world), store, new NoTimers(), Rules.DEFAULT, Watch.NONE);
        store.learnEpoch();
        recovery.beginAnew();
        while (recovery.busy()) {
            recovery.advance();
        }
        Map<String, String> rebuilt = View.read(servers, other);
        TreeSet<String> names = new TreeSet<>(view.keySet());
        names.addAll(rebuilt.keySet());
        names.removeIf(each -> !each.contains("{"));
        names.forEach(each -> require(
                Objects.equals(view.get(each), rebuilt.get(each)),
                "a rebuild gives other content for " + each + ":\n    was " + view.get(each) + "\n    is  "
                        + rebuilt.get(each)));
    }

    private void require(boolean holds, String violation) {
        if (!holds) {
            violations.add(violation);
        }
    }

    private static final class NoTimers implements TimerBook {
        @Override
        public void set(List<Entry> entries) {}

        @Override
        public List<Entry> due(Instant now, int limit) {
            return List.of();
        }

        @Override
        public void done(List<Entry> entries) {}
    }
}
