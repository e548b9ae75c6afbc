package dev.viva.practice;

import java.time.Duration;
import java.util.List;

/** A log in front of another, for whoever wants to look at some of what passes. */
public abstract class ForwardingLog implements EventLog {
    private final EventLog log;

    protected ForwardingLog(EventLog log) {
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
    public boolean tookOver() {
        return log.tookOver();
    }

    @Override
    public boolean changed() {
        return log.changed();
    }
}
