package dev.viva.adapter.metrics;

import dev.viva.adapter.metrics.StageMeters.Stage;
import dev.viva.chat.CandidateKey;
import dev.viva.practice.Fold;
import dev.viva.practice.ForwardingStore;
import dev.viva.practice.StateStore;
import java.util.List;
import java.util.Map;

/** A store with a clock beside it. */
public final class MeteredStore extends ForwardingStore {
    private final StageMeters meters;

    public MeteredStore(StateStore store, StageMeters meters) {
        super(store);
        this.meters = meters;
    }

    @Override
    public List<Loaded> load(List<CandidateKey> candidates) {
        return meters.time(Stage.LOAD, () -> super.load(candidates));
    }

    @Override
    public List<Applied> apply(List<Change> changes) {
        return meters.time(Stage.APPLY, () -> super.apply(changes));
    }

    @Override
    public void durable() {
        meters.time(Stage.DURABLE, super::durable);
    }

    @Override
    public boolean settle(List<Settled> records, Map<Integer, Span> published) {
        return meters.time(Stage.SETTLE, () -> super.settle(records, published));
    }

    @Override
    public List<Fold> fold(List<Fold> folds) {
        return meters.time(Stage.FOLD, () -> super.fold(folds));
    }
}
