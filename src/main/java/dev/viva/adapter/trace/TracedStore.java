package dev.viva.adapter.trace;

import dev.viva.chat.CandidateKey;
import dev.viva.practice.JournalRecord;
import dev.viva.practice.StateStore;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import java.util.List;
import java.util.Locale;

/** A store that shows in the trace of each event when it was applied, and with what result. */
public final class TracedStore implements StateStore {
    private final StateStore store;
    private final Trails trails;

    public TracedStore(StateStore store, Trails trails) {
        this.store = store;
        this.trails = trails;
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
        List<Span> spans = changes.stream().map(this::begin).toList();
        try {
            List<Applied> results = store.apply(changes);
            for (int i = 0; i < results.size(); i++) {
                spans.get(i)
                        .setAttribute(
                                Attributes.RESULT,
                                results.get(i).getClass().getSimpleName().toLowerCase(Locale.ROOT));
            }
            return results;
        } catch (RuntimeException trouble) {
            spans.forEach(span -> span.setStatus(StatusCode.ERROR, "not applied"));
            throw trouble;
        } finally {
            spans.forEach(Span::end);
        }
    }

    @Override
    public void durable() {
        store.durable();
    }

    @Override
    public void settle(List<JournalRecord> published) {
        store.settle(published);
    }

    private Span begin(Change change) {
        return trails.work("apply", change.record().candidate(), change.record().cause());
    }
}
