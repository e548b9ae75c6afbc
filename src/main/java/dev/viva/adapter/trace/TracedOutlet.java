package dev.viva.adapter.trace;

import dev.viva.practice.Outlet;
import dev.viva.practice.StateStore;
import java.util.List;
import java.util.Map;

/** A way out that ends the spans of what it published. */
public final class TracedOutlet implements Outlet {
    private final Outlet outlet;
    private final Trails trails;

    public TracedOutlet(Outlet outlet, Trails trails) {
        this.outlet = outlet;
        this.trails = trails;
    }

    @Override
    public Map<Integer, StateStore.Span> publish(List<Outgoing> outgoing) {
        boolean all = false;
        try {
            Map<Integer, StateStore.Span> published = outlet.publish(outgoing);
            all = true;
            return published;
        } finally {
            trails.sent(all);
        }
    }
}
