package dev.viva.adapter.kafka;

import dev.viva.practice.TimerBook;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Sends the events of timers that are due. Several instances may send the same one: it counts once. */
public final class TimerLoop {
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);
    private static final int AT_ONCE = 500;

    private final TimerBook book;
    private final EventSender sender;
    private final Clock clock;
    private final Consumer<String> trouble;

    public TimerLoop(TimerBook book, EventSender sender, Clock clock, Consumer<String> trouble) {
        this.book = book;
        this.sender = sender;
        this.clock = clock;
        this.trouble = trouble;
    }

    public void run(BooleanSupplier going) {
        while (going.getAsBoolean()) {
            try {
                if (step() == 0) {
                    pause(PAUSE);
                }
            } catch (RuntimeException e) {
                trouble.accept("timers wait: " + e.getMessage());
                pause(AFTER_TROUBLE);
            }
        }
    }

    private int step() {
        List<TimerBook.Entry> due = book.due(clock.instant(), AT_ONCE);
        List<CompletionStage<Void>> sent = new ArrayList<>();
        due.forEach(entry -> sent.add(sender.timer(entry, clock.instant())));
        sent.forEach(each -> each.toCompletableFuture().join());
        book.done(due);
        return due.size();
    }

    private static void pause(Duration length) {
        try {
            Thread.sleep(length.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
