package dev.viva.boot;

import dev.viva.practice.Delivery;
import dev.viva.practice.EventLog;
import dev.viva.practice.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A log that gives nothing while something is in the way, so that no event is begun that could not be finished.
 *
 * @param trouble what is in the way, if anything
 */
record GuardedLog(EventLog log, Supplier<Optional<String>> trouble) implements EventLog {
    @Override
    public List<Delivery> poll(Duration wait) {
        Optional<String> reason = trouble.get();
        if (reason.isPresent()) {
            throw new Trouble.Unavailable(reason.get(), null);
        }
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
