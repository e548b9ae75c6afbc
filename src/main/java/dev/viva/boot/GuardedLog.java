package dev.viva.boot;

import dev.viva.practice.Delivery;
import dev.viva.practice.EventLog;
import dev.viva.practice.ForwardingLog;
import dev.viva.practice.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A log that gives nothing while something is in the way, so that no event is begun that could not be finished. */
final class GuardedLog extends ForwardingLog {
    private final Supplier<Optional<String>> trouble;

    /**
     * @param trouble what is in the way, if anything
     */
    GuardedLog(EventLog log, Supplier<Optional<String>> trouble) {
        super(log);
        this.trouble = trouble;
    }

    @Override
    public List<Delivery> poll(Duration wait) {
        Optional<String> reason = trouble.get();
        if (reason.isPresent()) {
            throw new Trouble.Unavailable(reason.get(), null);
        }
        return super.poll(wait);
    }
}
