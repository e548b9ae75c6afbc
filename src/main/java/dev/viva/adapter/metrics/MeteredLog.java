package dev.viva.adapter.metrics;

import dev.viva.adapter.metrics.StageMeters.Stage;
import dev.viva.practice.Delivery;
import dev.viva.practice.EventLog;
import java.time.Duration;
import java.util.List;

/** A log with a clock beside its commits. */
public final class MeteredLog implements EventLog {
    private final EventLog log;
    private final StageMeters meters;

    public MeteredLog(EventLog log, StageMeters meters) {
        this.log = log;
        this.meters = meters;
    }

    @Override
    public List<Delivery> poll(Duration wait) {
        return log.poll(wait);
    }

    @Override
    public void commit(List<Delivery> done) {
        meters.time(Stage.COMMIT, () -> log.commit(done));
    }

    @Override
    public void rewind() {
        log.rewind();
    }
}
