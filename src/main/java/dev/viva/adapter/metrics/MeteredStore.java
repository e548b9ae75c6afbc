package dev.viva.adapter.metrics;

import dev.viva.adapter.metrics.StageMeters.Stage;
import dev.viva.chat.CandidateKey;
import dev.viva.practice.JournalRecord;
import dev.viva.practice.StateStore;
import java.util.List;

/** A store with a clock beside it. */
public final class MeteredStore implements StateStore {
    private final StateStore store;
    private final StageMeters meters;

    public MeteredStore(StateStore store, StageMeters meters) {
        this.store = store;
        this.meters = meters;
    }

    @Override
    public void learnEpoch() {
        store.learnEpoch();
    }

    @Override
    public List<Loaded> load(List<CandidateKey> candidates) {
        return meters.time(Stage.LOAD, () -> store.load(candidates));
    }

    @Override
    public List<Applied> apply(List<Change> changes) {
        return meters.time(Stage.APPLY, () -> store.apply(changes));
    }

    @Override
    public void durable() {
        meters.time(Stage.DURABLE, store::durable);
    }

    @Override
    public void settle(List<JournalRecord> published) {
        meters.time(Stage.SETTLE, () -> store.settle(published));
    }
}
