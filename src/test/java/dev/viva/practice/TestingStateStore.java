package dev.viva.practice;

import dev.viva.chat.CandidateKey;
import dev.viva.chat.EventId;
import dev.viva.session.CandidateState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A state store in memory. */
public final class TestingStateStore implements StateStore {
    private record Seen(String hash, JournalRecord record) {}

    private final Map<CandidateKey, Loaded> states = new HashMap<>();
    private final Map<CandidateKey, Source> fences = new HashMap<>();
    private final Map<CandidateKey, Map<EventId, Seen>> seen = new HashMap<>();
    private String server = "run-1";
    private String known = "";

    /** The server restarts: its run id is another one. */
    public void restart() {
        server = server + "+";
    }

    @Override
    public void learnEpoch() {
        known = server;
    }

    @Override
    public List<Loaded> load(List<CandidateKey> candidates) {
        return candidates.stream()
                .map(each -> states.getOrDefault(each, new Loaded(CandidateState.NEW, 0)))
                .toList();
    }

    @Override
    public List<Applied> apply(List<Change> changes) {
        List<Applied> applied = new ArrayList<>();
        changes.forEach(change -> applied.add(apply(change)));
        return applied;
    }

    private Applied apply(Change change) {
        JournalRecord record = change.record();
        CandidateKey who = record.candidate();
        if (!known.equals(server)) {
            return new Applied.OtherEpoch(server);
        }
        Seen before = seen.getOrDefault(who, Map.of()).get(record.cause());
        if (before != null) {
            return before.hash().equals(record.contentHash())
                    ? new Applied.Seen(before.record())
                    : new Applied.OtherContent();
        }
        Source fence = fences.get(who);
        boolean anew = fence != null && !fence.topicId().equals(record.source().topicId());
        if (fence != null
                && !anew
                && fence.partition() == record.source().partition()
                && record.source().offset() <= fence.offset()) {
            return new Applied.Fenced();
        }
        if (states.getOrDefault(who, new Loaded(CandidateState.NEW, 0)).version() != change.expected()) {
            return new Applied.Conflict();
        }
        states.put(who, new Loaded(change.state(), change.expected() + 1));
        fences.put(who, record.source());
        seen.computeIfAbsent(who, key -> new HashMap<>()).put(record.cause(), new Seen(record.contentHash(), record));
        return new Applied.Done(anew);
    }

    @Override
    public void durable() {}

    @Override
    public void settle(List<JournalRecord> published) {}
}
