package dev.viva.practice;

import dev.viva.chat.CandidateKey;
import dev.viva.session.Rules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Brings the view up to the journal: what was published but is not in the view is folded, partition by partition, a
 * chunk at a time, so that the candidates of the other partitions are served meanwhile. A rebuild is the same with an
 * empty view.
 */
public final class Recovery {
    /** The most records of one step. */
    public static final int CHUNK = 1000;

    private final Journal journal;
    private final StateStore store;
    private final TimerBook timers;
    private final Rules rules;
    private final Watch watch;
    private final Map<Integer, StateStore.Span> missing = new TreeMap<>();
    private Map<CandidateKey, String> keys = Map.of();
    private Unfolded unfolded;
    private int open = -1;
    private long begun;

    public Recovery(Journal journal, StateStore store, TimerBook timers, Rules rules, Watch watch) {
        this.journal = journal;
        this.store = store;
        this.timers = timers;
        this.rules = rules;
        this.watch = watch;
        this.unfolded = new Unfolded(journal, keys, watch);
    }

    /** Compares the marks of the view with the journal. */
    public void begin() {
        Map<Integer, Long> ends = journal.ends();
        Map<Integer, Journal.Mark> marks = store.marks(ends.size());
        boolean otherJournal =
                marks.values().stream().anyMatch(mark -> !mark.journal().equals(journal.id()));
        if (otherJournal) {
            watch.otherJournal();
            store.publishKeysAgain();
        }
        missing.clear();
        open = -1;
        ends.forEach((partition, end) -> {
            Journal.Mark mark = marks.get(partition);
            boolean same = mark != null && mark.journal().equals(journal.id());
            if (same && mark.offset() > end) {
                watch.shorterJournal(partition, mark.offset(), end);
            }
            if (mark != null && (!same || mark.offset() > end)) {
                store.unmark(partition);
            }
            if (mark == null && end > 0) {
                watch.viewEmpty(partition, end);
            }
            begin(partition, same ? Math.min(mark.offset(), end) : 0, end, same && mark.offset() <= end);
        });
    }

    /** Everything again from the first record on, whatever the marks say. */
    public void beginAnew() {
        missing.clear();
        open = -1;
        journal.ends().forEach((partition, end) -> begin(partition, 0, end, false));
    }

    /** The mark is there before anything is folded, so that a view emptied meanwhile is noticed. */
    private void begin(int partition, long from, long end, boolean marked) {
        if (!marked) {
            store.mark(partition, new Journal.Mark(journal.id(), from));
        }
        if (from < end) {
            missing.put(partition, new StateStore.Span(from, end));
        }
    }

    /** True while records are missing from the view. */
    public boolean busy() {
        return !missing.isEmpty();
    }

    /** How many offsets are still to be read. */
    public long left() {
        return missing.values().stream()
                .mapToLong(each -> each.to() - each.from())
                .sum();
    }

    /** True when all that is known about a candidate is in the view. */
    public boolean ready(CandidateKey candidate) {
        return missing.isEmpty() || !missing.containsKey(journal.partitionOf(candidate));
    }

    /** Folds a chunk. Returns true when a partition was completed by it. */
    public boolean advance() {
        if (missing.isEmpty()) {
            return false;
        }
        int partition = missing.keySet().iterator().next();
        StateStore.Span span = missing.get(partition);
        if (open != partition) {
            keys = journal.keys(partition);
            unfolded = new Unfolded(journal, keys, watch);
            begun = span.from();
            open = partition;
        }
        Journal.Chunk chunk = journal.read(partition, span.from(), CHUNK, keys);
        chunk.foreign().stream().filter(each -> each < span.to()).forEach(each -> watch.foreign(partition, each));
        // What came after the end was known is in the view already, and its key may be newer than those at hand.
        chunk.entries().stream().filter(each -> each.offset() < span.to()).forEach(unfolded::add);
        boolean done = chunk.next() >= span.to() || chunk.next() == span.from();
        long next = done ? span.to() : chunk.next();
        fold(done);
        store.settle(unfolded.takeSettled(), Map.of(partition, new StateStore.Span(begun, unfolded.reached(next))));
        watch.folded(partition, chunk.entries().size(), left() - (next - span.from()));
        if (done) {
            missing.remove(partition);
            open = -1;
            keys = Map.of();
        } else {
            missing.put(partition, new StateStore.Span(next, span.to()));
        }
        return done;
    }

    private void fold(boolean all) {
        List<CandidateKey> waiting = unfolded.candidates();
        while (!waiting.isEmpty()) {
            List<StateStore.Loaded> loaded = store.load(waiting);
            List<Fold> folds = new ArrayList<>();
            for (int i = 0; i < waiting.size(); i++) {
                Fold fold = unfolded.next(waiting.get(i), loaded.get(i), all);
                if (fold != null) {
                    folds.add(fold);
                }
            }
            List<Fold> again = store.fold(folds);
            folds.removeAll(again);
            folds.forEach(unfolded::done);
            waiting = again.stream().map(Fold::candidate).toList();
            setTimers(folds);
        }
    }

    private void setTimers(List<Fold> folds) {
        Map<CandidateKey, List<TimerBook.Entry>> due = new HashMap<>();
        folds.forEach(fold -> due.put(fold.candidate(), Effects.timers(fold.candidate(), fold.state(), rules)));
        timers.set(due.values().stream().flatMap(List::stream).toList());
    }
}
