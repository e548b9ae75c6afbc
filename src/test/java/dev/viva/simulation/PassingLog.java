package dev.viva.simulation;

import dev.viva.practice.Delivery;
import dev.viva.practice.EventLog;
import java.time.Duration;
import java.util.List;

/** A log that passes everything on. */
class PassingLog implements EventLog {
    private final EventLog log;

    PassingLog(EventLog log) {
        this.log = log;
    }

    @Override
    public List<Delivery> poll(Duration wait) {
        return log.poll(wait);
    }

    @Override
    public void commit(List<Delivery> done) {
        log.commit(done);
    }

    @Override
    public void rewind() {
        log.rewind();
    }

    @Override
    public void hold(List<Delivery> first) {
        log.hold(first);
    }

    @Override
    public void release() {
        log.release();
    }

    @Override
    public boolean changed() {
        return log.changed();
    }
}
