package dev.viva.adapter.metrics;

import dev.viva.practice.TimerBook;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Timers, and how late their events are with the broker. */
public final class MeteredTimerBook implements TimerBook {
    private final TimerBook book;
    private final Clock clock;
    private final Timer late;

    public MeteredTimerBook(TimerBook book, MeterRegistry registry, Clock clock) {
        this.book = book;
        this.clock = clock;
        this.late = Meters.wait(registry, "viva.timer.late", "From when a timer was due until its event was sent");
    }

    @Override
    public void set(List<Entry> entries) {
        book.set(entries);
    }

    @Override
    public List<Entry> due(Instant now, int limit) {
        return book.due(now, limit);
    }

    @Override
    public void done(List<Entry> entries) {
        Instant now = clock.instant();
        book.done(entries);
        entries.forEach(each -> late.record(LoopMeters.positive(Duration.between(each.at(), now))));
    }
}
