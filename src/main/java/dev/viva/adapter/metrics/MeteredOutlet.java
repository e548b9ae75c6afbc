package dev.viva.adapter.metrics;

import dev.viva.adapter.metrics.StageMeters.Stage;
import dev.viva.practice.Outlet;
import java.util.List;

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
    public void publish(List<Outgoing> outgoing) {
        stages.time(Stage.PUBLISH, () -> outlet.publish(outgoing));
        loop.published(outgoing);
    }
}
