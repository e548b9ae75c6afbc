package dev.viva.adapter.metrics;

import dev.viva.adapter.metrics.StageMeters.Stage;
import dev.viva.practice.Outlet;
import dev.viva.practice.StateStore;
import java.util.List;
import java.util.Map;

/** A way out with a clock beside it; it also knows when replies have left. */
public final class MeteredOutlet implements Outlet {
    private final Outlet outlet;
    private final StageMeters stages;
    private final LoopMeters loop;

    public MeteredOutlet(Outlet outlet, StageMeters stages, LoopMeters loop) {
        this.outlet = outlet;
        this.stages = stages;
        this.loop = loop;
    }

    @Override
    public Map<Integer, StateStore.Span> publish(List<Outgoing> outgoing) {
        Map<Integer, StateStore.Span> published = stages.time(Stage.PUBLISH, () -> outlet.publish(outgoing));
        loop.published(outgoing);
        return published;
    }
}
