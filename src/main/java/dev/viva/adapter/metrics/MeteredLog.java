package dev.viva.adapter.metrics;

import dev.viva.adapter.metrics.StageMeters.Stage;
import dev.viva.practice.Delivery;
import dev.viva.practice.EventLog;
import dev.viva.practice.ForwardingLog;
import java.util.List;

/** A log with a clock beside its commits. */
public final class MeteredLog extends ForwardingLog {
    private final StageMeters meters;

    public MeteredLog(EventLog log, StageMeters meters) {
        super(log);
        this.meters = meters;
    }

    @Override
    public void commit(List<Delivery> done) {
        meters.time(Stage.COMMIT, () -> super.commit(done));
    }
}
