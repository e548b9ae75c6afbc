package dev.viva.adapter.trace;

import dev.viva.practice.Outlet;
import java.util.List;

/** A way out that ends the spans of what it published. */
public final class TracedOutlet implements Outlet {
    private final Outlet outlet;
    private final Trails trails;

    public TracedOutlet(Outlet outlet, Trails trails) {
        this.outlet = outlet;
        this.trails = trails;
    }

    @Override
    public void publish(List<Outgoing> outgoing) {
        boolean all = false;
        try {
            outlet.publish(outgoing);
            all = true;
        } finally {
            trails.sent(all);
        }
    }
}
