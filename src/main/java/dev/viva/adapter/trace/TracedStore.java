package dev.viva.adapter.trace;

import dev.viva.practice.ForwardingStore;
import dev.viva.practice.StateStore;
import java.util.List;
import java.util.Locale;

/** A store that shows in the trace of each event when it was applied, and with what result. */
public final class TracedStore extends ForwardingStore {
    private final Trails trails;

    public TracedStore(StateStore store, Trails trails) {
        super(store);
        this.trails = trails;
    }

    @Override
    public List<Applied> apply(List<Change> changes) {
        try (Work work = new Work()) {
            changes.forEach(each -> work.add(trails.work(
                    "apply", each.record().candidate(), each.record().cause())));
            List<Applied> results = super.apply(changes);
            for (int i = 0; i < results.size(); i++) {
                work.done(i, results.get(i).getClass().getSimpleName().toLowerCase(Locale.ROOT));
            }
            return results;
        }
    }
}
