package dev.viva.adapter.web;

import dev.viva.chat.CandidateKey;
import io.smallrye.mutiny.Multi;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Opens streams of replies and cleans up behind them. */
final class ReplyStreams {
    private static final Logger LOG = Logger.getLogger(ReplyStreams.class);

    private final ReplyFeed feed;
    private final ScheduledExecutorService clock;
    private final Duration beat;

    /**
     * @param beat how often a heartbeat is sent
     */
    ReplyStreams(ReplyFeed feed, ScheduledExecutorService clock, Duration beat) {
        this.feed = feed;
        this.clock = clock;
        this.beat = beat;
    }

    /**
     * The recent replies and all further ones, until the reader goes. It listens before it looks back, so that nothing
     * falls between the two.
     *
     * @param after the id of the last reply the reader has seen, or null
     * @param cut breaks the connection of a reader who does not keep up
     */
    Multi<StreamItem> open(CandidateKey candidate, @Nullable String after, Runnable cut) {
        return Multi.createFrom().deferred(() -> {
            StreamReader reader = new StreamReader(cut);
            return Multi.createFrom()
                    .<StreamItem>emitter(emitter -> {
                        reader.attach(emitter);
                        AutoCloseable listening = feed.listen(candidate, reader::live);
                        Future<?> beating = beating(reader);
                        emitter.onTermination(() -> {
                            beating.cancel(false);
                            close(listening);
                        });
                        reader.catchUp(feed.recent(candidate), after);
                    })
                    .onItem()
                    .invoke(reader::took);
        });
    }

    private Future<?> beating(StreamReader reader) {
        return clock.scheduleAtFixedRate(reader::beat, beat.toMillis(), beat.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void close(AutoCloseable listening) {
        try {
            listening.close();
        } catch (Exception e) {
            LOG.warnf("A listener for replies could not be closed: %s", e);
        }
    }
}
