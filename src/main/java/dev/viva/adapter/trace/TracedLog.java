package dev.viva.adapter.trace;

import dev.viva.practice.Delivery;
import dev.viva.practice.EventLog;
import java.time.Duration;
import java.util.List;

/** A log whose events begin or go on with a trace when they are taken. */
public final class TracedLog implements EventLog {
    private final EventLog log;
    private final Trails trails;

    public TracedLog(EventLog log, Trails trails) {
        this.log = log;
        this.trails = trails;
    }

    @Override
    public List<Delivery> poll(Duration wait) {
        List<Delivery> batch = log.poll(wait);
        trails.begin(batch);
        return batch;
    }

    @Override
    public void commit(List<Delivery> done) {
        log.commit(done);
        trails.end();
    }

    @Override
    public void rewind() {
        trails.drop();
        log.rewind();
    }
}
