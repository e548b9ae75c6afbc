package dev.viva.simulation;

import dev.viva.adapter.kafka.EventSender;
import dev.viva.adapter.kafka.TimerLoop;
import dev.viva.adapter.kafka.Topics;
import dev.viva.adapter.redis.RedisLink;
import dev.viva.adapter.redis.RedisTimerBook;
import dev.viva.adapter.trace.Tracing;
import dev.viva.practice.TimerBook;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The real loop that sends the events of due timers, one pass at a time. */
final class Timekeeper implements Actor {
    private final World world;
    private final TimerBook book;
    private final EventSender sender;

    Timekeeper(World world) {
        this.world = world;
        this.book = new RedisTimerBook(new RedisLink(world.redis(), Duration.ofSeconds(10)));
        this.sender = new EventSender(ModelProducer.of(world), Topics.DEFAULT.events(), world.seal(), Tracing.OFF);
    }

    @Override
    public String name() {
        return "timers";
    }

    @Override
    public @Nullable ModelConsumer consumer() {
        return null;
    }

    /** The earliest timers, due or not. */
    List<TimerBook.Entry> next() {
        return book.due(Instant.ofEpochSecond(100_000_000_000L), 1);
    }

    void turn() {
        List<TimerBook.Entry> due = book.due(world.clock().instant(), 100);
        if (due.isEmpty()) {
            return;
        }
        due.forEach(each -> world.trace().add("timer " + each.wake().eventId() + " of " + each.candidate()));
        if (world.chance().percent(10)) {
            // Sent, and not yet crossed out: it is sent again.
            due.forEach(each -> sender.timer(each, world.clock().instant()));
            world.trace().fault(Fault.TIMER_TWICE, due.get(0).wake().eventId().value());
        }
        AtomicBoolean once = new AtomicBoolean(true);
        new TimerLoop(book, sender, world.clock(), text -> world.trace().add("timers: " + text))
                .run(() -> once.getAndSet(false));
    }
}
