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
    private final Map<Integer, Journal.Mark> marks = new HashMap<>();
    private final Map<Integer, Journal.Mark> knownMarks = new HashMap<>();
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
        if (!marks.entrySet().containsAll(knownMarks.entrySet())) {
            throw new Trouble.ViewLost("emptied");
        }
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
                    ? new Applied.Seen(before.record() == null ? null : kept(before.record()))
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
        return new Applied.Done(anew, change.record().toString());
    }

    @Override
    public void durable() {}

    @Override
    public boolean settle(List<Settled> records, Map<Integer, Span> published) {
        published.forEach((partition, span) -> {
            Journal.Mark mark = marks.get(partition);
            if (mark == null) {
                throw new Trouble.ViewLost("emptied");
            }
            mark(partition, new Journal.Mark(mark.journal(), Math.max(mark.offset(), span.to())));
        });
        return true;
    }

    @Override
    public void erase(List<CandidateKey> forgotten) {
        forgotten.forEach(
                each -> seen.getOrDefault(each, new HashMap<>()).replaceAll((id, old) -> new Seen(old.hash(), null)));
    }

    @Override
    public Map<Integer, Journal.Mark> marks(int partitions) {
        knownMarks.clear();
        knownMarks.putAll(marks);
        return Map.copyOf(marks);
    }

    @Override
    public void mark(int partition, Journal.Mark mark) {
        marks.merge(
                partition,
                mark,
                (old, next) -> old.journal().equals(next.journal()) && old.offset() > next.offset() ? old : next);
        knownMarks.put(partition, mark);
    }

    @Override
    public void unmark(int partition) {
        marks.remove(partition);
        knownMarks.remove(partition);
    }

    @Override
    public void publishKeysAgain() {}

    @Override
    public List<Fold> fold(List<Fold> folds) {
        List<Fold> again = new ArrayList<>();
        for (Fold fold : folds) {
            CandidateKey who = fold.candidate();
            if (states.getOrDefault(who, new Loaded(CandidateState.NEW, 0)).version() != fold.expected()) {
                again.add(fold);
                continue;
            }
            states.put(who, new Loaded(fold.state(), fold.last().content().version()));
            fences.put(who, fold.last().content().source());
            fold.entries().forEach(each -> seen.computeIfAbsent(who, key -> new HashMap<>())
                    .put(each.content().cause(), new Seen(each.content().contentHash(), record(each.content()))));
        }
        return again;
    }

    /** Everything is lost, but the server runs on. */
    public void empty() {
        states.clear();
        fences.clear();
        seen.clear();
        marks.clear();
    }

    private static JournalRecord record(JournalEntry.Content content) {
        return content instanceof JournalEntry.Whole whole ? whole.record() : null;
    }

    private static Kept kept(JournalRecord record) {
        return new Kept(record, record.toString());
    }
}
