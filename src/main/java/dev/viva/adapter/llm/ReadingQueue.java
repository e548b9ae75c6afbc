package dev.viva.adapter.llm;

import dev.viva.bank.Asked;
import dev.viva.chat.EventId;
import dev.viva.chat.Reread;
import dev.viva.grading.Grade;
import dev.viva.grading.second.Second;
import dev.viva.grading.second.Why;
import dev.viva.practice.AfterGrade;
import dev.viva.practice.GradingRequest;
import dev.viva.practice.ReadingWatch;
import dev.viva.practice.SecondWork;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Second readings on threads of their own, a few at once, with a short queue before them: however slow the model is,
 * first grades do not wait for it. Best effort: what does not fit is dropped, and what waits is lost when the process
 * ends; the first grade, or the review, then stands. A request that comes twice is read once while it waits, and its
 * result has the same id each time.
 */
public final class ReadingQueue implements AfterGrade, AutoCloseable {
    /** After this long the candidate is elsewhere, and the state may have forgotten the attempt. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    /** Takes a reading to whoever applies it. */
    public interface Way {
        CompletionStage<Void> send(GradingRequest request, Grade grade, Reread rereads, Instant at);
    }

    private final SecondWork work;
    private final Way way;
    private final Clock clock;
    private final ReadingWatch watch;
    private final ThreadPoolExecutor readers;
    private final Set<EventId> pending = ConcurrentHashMap.newKeySet();

    /**
     * @param parallel how many readings go on at once
     * @param waiting how many may wait
     */
    public ReadingQueue(SecondWork work, Way way, int parallel, int waiting, Clock clock, ReadingWatch watch) {
        this.work = work;
        this.way = way;
        this.clock = clock;
        this.watch = watch;
        this.readers = new ThreadPoolExecutor(
                parallel, parallel, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(waiting), ReadingQueue::thread);
    }

    @Override
    public void graded(GradingRequest request, Grade first) {
        if (!work.wants(request, first) || !pending.add(request.resultId())) {
            return;
        }
        Instant since = clock.instant();
        try {
            readers.execute(() -> read(request, first, since));
        } catch (RejectedExecutionException full) {
            pending.remove(request.resultId());
            watch.unread(
                    readers.isShutdown() ? Why.STOPPED : Why.BUSY,
                    request.candidate().workspace());
        }
    }

    /** Stops at once; what waits or is under way is lost. */
    @Override
    public void close() {
        readers.shutdownNow();
    }

    private void read(GradingRequest request, Grade first, Instant since) {
        try {
            Instant begun = clock.instant();
            Second second = begun.isAfter(since.plus(LONGEST_WAIT))
                    ? new Second.Nothing(Why.LATE, 0)
                    : work.read(request, first, LocalDate.ofInstant(begun, ZoneOffset.UTC));
            if (second instanceof Second.Marked marked) {
                watch.read(marked.grade().outcome(), Duration.between(begun, clock.instant()), marked.tokens());
                send(request, first, marked.grade());
            } else if (second instanceof Second.Nothing nothing) {
                watch.unread(nothing.why(), request.candidate().workspace());
            }
        } catch (RuntimeException bug) {
            watch.failed(bug.getClass().getSimpleName());
        } finally {
            pending.remove(request.resultId());
        }
    }

    private void send(GradingRequest request, Grade first, Grade grade) {
        if (request.asked() instanceof Asked.Rubric asked) {
            way.send(request.again(), grade, new Reread(asked, first), clock.instant())
                    .whenComplete((done, failure) -> {
                        if (failure != null) {
                            watch.failed(failure.getClass().getSimpleName());
                        }
                    });
        }
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "viva-second-reader");
        thread.setDaemon(true);
        return thread;
    }
}
