package dev.viva.adapter.trace;

import dev.viva.practice.Delivery;
import dev.viva.practice.EventLog;
import dev.viva.practice.ForwardingLog;
import java.time.Duration;
import java.util.List;

/** A log whose events begin a trace, or go on with one, when they are taken. */
public final class TracedLog extends ForwardingLog {
    private final Trails trails;

    public TracedLog(EventLog log, Trails trails) {
        super(log);
        this.trails = trails;
    }

    @Override
    public List<Delivery> poll(Duration wait) {
        List<Delivery> batch = super.poll(wait);
        trails.begin(batch);
        return batch;
    }

    @Override
    public void commit(List<Delivery> done) {
        super.commit(done);
        trails.end();
    }

    @Override
    public void rewind() {
        trails.drop();
        super.rewind();
    }
}
