package dev.viva.practice;

import dev.viva.chat.CandidateKey;
import java.util.List;
import java.util.Map;

/** A store in front of another, for whoever wants to look at some of what passes. */
public abstract class ForwardingStore implements StateStore {
    private final StateStore store;

    protected ForwardingStore(StateStore store) {
        this.store = store;
    }

    @Override
    public void learnEpoch() {
        store.learnEpoch();
    }

    @Override
    public List<Loaded> load(List<CandidateKey> candidates) {
        return store.load(candidates);
    }

    @Override
    public List<Applied> apply(List<Change> changes) {
        return store.apply(changes);
    }

    @Override
    public void durable() {
        store.durable();
    }

    @Override
    public boolean settle(List<Settled> records, Map<Integer, Span> published) {
        return store.settle(records, published);
    }

    @Override
    public void erase(List<CandidateKey> forgotten) {
        store.erase(forgotten);
    }

    @Override
    public Map<Integer, Journal.Mark> marks(int partitions) {
        return store.marks(partitions);
    }

    @Override
    public void mark(int partition, Journal.Mark mark) {
        store.mark(partition, mark);
    }

    @Override
    public void unmark(int partition) {
        store.unmark(partition);
    }

    @Override
    public void publishKeysAgain() {
        store.publishKeysAgain();
    }

    @Override
    public List<Fold> fold(List<Fold> folds) {
        return store.fold(folds);
    }
}
