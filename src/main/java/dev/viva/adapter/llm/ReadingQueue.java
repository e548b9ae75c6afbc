package dev.viva.adapter.llm;

import dev.viva.chat.EventId;
import dev.viva.chat.Reread;
import dev.viva.grading.Grade;
import dev.viva.grading.second.Second;
import dev.viva.grading.second.Why;
import dev.viva.practice.AfterGrade;
import dev.viva.practice.GradingRequest;
import dev.viva.practice.ReadingWatch;
import dev.viva.practice.Rereading;
import dev.viva.practice.SecondWork;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
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
public final class ReadingQueue implements AfterGrade, Rereading, AutoCloseable {
    /** After this long the candidate is elsewhere, and the state may have forgotten the attempt. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    /** Takes a reading to whoever applies it. */
    public interface Way {
        CompletionStage<Void> send(GradingRequest request, Grade grade, Reread rereads, Instant at);

        /** Tells that there is none, and why. */
        default CompletionStage<Void> unread(GradingRequest request, Why why, boolean challenged, Instant at) {
            return CompletableFuture.completedFuture(null);
        }
    }

    /** An answer that waits; {@code over} completes when its reading, or why there is none, was sent. */
    private record Waiting(
            GradingRequest request, Grade first, boolean challenged, Instant since, CompletableFuture<Void> over) {}

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
        if (work.wants(request, first)) {
            put(request, first, false);
        }
    }

    @Override
    public CompletionStage<Void> reread(GradingRequest request, Grade first) {
        return put(request, first, true);
    }

    private CompletionStage<Void> put(GradingRequest request, Grade first, boolean challenged) {
        CompletableFuture<Void> over = new CompletableFuture<>();
        if (!pending.add(request.resultId())) {
            over.complete(null);
            return over;
        }
        Waiting waiting = new Waiting(request, first, challenged, clock.instant(), over);
        try {
            readers.execute(() -> read(waiting));
        } catch (RejectedExecutionException full) {
            pending.remove(request.resultId());
            unread(waiting, readers.isShutdown() ? Why.STOPPED : Why.BUSY);
        }
        return over;
    }

    /** Stops at once; what waits or is under way is lost. */
    @Override
    public void close() {
        readers.shutdownNow();
    }

    private void read(Waiting waiting) {
        GradingRequest request = waiting.request();
        try {
            Instant begun = clock.instant();
            Second second = begun.isAfter(waiting.since().plus(LONGEST_WAIT))
                    ? new Second.Nothing(Why.LATE, 0)
                    : read(waiting, LocalDate.ofInstant(begun, ZoneOffset.UTC));
            if (second instanceof Second.Marked marked) {
                watch.read(marked.grade().outcome(), Duration.between(begun, clock.instant()), marked.tokens());
                over(waiting, way.send(request.again(), marked.grade(), rereads(waiting), clock.instant()));
            } else if (second instanceof Second.Nothing nothing) {
                unread(waiting, nothing.why());
            }
        } catch (RuntimeException bug) {
            watch.failed(bug.getClass().getSimpleName());
            waiting.over().completeExceptionally(bug);
        } finally {
            pending.remove(request.resultId());
        }
    }

    private Second read(Waiting waiting, LocalDate today) {
        return waiting.challenged()
                ? work.reread(waiting.request(), waiting.first(), today)
                : work.read(waiting.request(), waiting.first(), today);
    }

    private static Reread rereads(Waiting waiting) {
        return new Reread(waiting.request().asked(), waiting.first(), waiting.challenged());
    }

    /** The candidate hears of it where they asked, and of a budget that is used up. */
    private void unread(Waiting waiting, Why why) {
        watch.unread(why, waiting.request().candidate().workspace());
        if (waiting.challenged() && why != Why.STOPPED || why == Why.BUDGET) {
            over(waiting, way.unread(waiting.request(), why, waiting.challenged(), clock.instant()));
        } else if (why == Why.STOPPED) {
            waiting.over().completeExceptionally(new IllegalStateException(why.words()));
        } else {
            waiting.over().complete(null);
        }
    }

    private void over(Waiting waiting, CompletionStage<Void> sent) {
        sent.whenComplete((done, failure) -> {
            if (failure == null) {
                waiting.over().complete(null);
            } else {
                watch.failed(failure.getClass().getSimpleName());
                waiting.over().completeExceptionally(failure);
            }
        });
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "viva-second-reader");
        thread.setDaemon(true);
        return thread;
    }
}
