package dev.viva.boot;

import dev.viva.practice.Delivery;
import dev.viva.practice.EventLog;
import dev.viva.practice.ForwardingLog;
import java.util.List;

/** A log whose reader dies when it is about to commit. */
final class DyingLog extends ForwardingLog {
    DyingLog(EventLog log) {
        super(log);
    }

    /** The death. */
    static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Override
    public void commit(List<Delivery> done) {
        throw new Died();
    }
}
