package dev.viva.adapter.kafka;

import dev.viva.adapter.json.Wire;
import dev.viva.adapter.trace.Attributes;
import dev.viva.adapter.trace.LogFields;
import dev.viva.adapter.trace.TraceHeader;
import dev.viva.adapter.trace.Tracing;
import dev.viva.chat.CandidateKey;
import dev.viva.grading.Grade;
import dev.viva.grading.Outcome;
import dev.viva.practice.AfterGrade;
import dev.viva.practice.GraderWork;
import dev.viva.practice.GradingRequest;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * Takes grading requests, marks them side by side, and sends the marks back as sealed events. What is committed has its
 * mark with the broker; a request that comes twice gives the same mark under the same id. A second reading is no part of
 * that promise: it begins after its first grade is with the broker and holds up no offset, so a crash may lose it.
 */
public final class GraderLoop {
    /** The consumer group. */
    public static final String GROUP = "viva.graders";

    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final GraderWork work;
    private final EventSender sender;
    private final Seal seal;
    private final ExecutorService workers;
    private final Clock clock;
    private final Consumer<String> trouble;
    private final Tracing tracing;
    private final ConsumerLag lag;
    private final String topic;
    private final AfterGrade after;

    /**
     * @param after told of each grade that the broker has; it must return at once
     */
    public GraderLoop(
            KafkaConsumer<byte[], byte[]> consumer,
            String topic,
            GraderWork work,
            EventSender sender,
            Seal seal,
            ExecutorService workers,
            Clock clock,
            Consumer<String> trouble,
            AfterGrade after,
            Tracing tracing,
            ConsumerLag lag) {
        this.consumer = consumer;
        this.work = work;
        this.sender = sender;
        this.seal = seal;
        this.workers = workers;
        this.clock = clock;
        this.trouble = trouble;
        this.tracing = tracing;
        this.lag = lag;
        this.topic = topic;
        this.after = after;
        consumer.subscribe(List.of(topic));
    }

    public void run(BooleanSupplier going) {
        while (going.getAsBoolean()) {
            try {
                step();
            } catch (KafkaException | ExecutionException e) {
                trouble.accept("grading pauses: " + e.getMessage());
                pause();
                rewind();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void step() throws InterruptedException, ExecutionException {
        List<Callable<CompletionStage<Void>>> tasks = new ArrayList<>();
        ConsumerRecords<byte[], byte[]> polled = consumer.poll(POLL);
        lag.polled(consumer, polled);
        for (ConsumerRecord<byte[], byte[]> record : polled) {
            tasks.add(() -> mark(record));
        }
        if (tasks.isEmpty()) {
            return;
        }
        for (Future<CompletionStage<Void>> marked : workers.invokeAll(tasks)) {
            marked.get().toCompletableFuture().get();
        }
        consumer.commitSync();
        lag.committed(consumer, polled.partitions());
    }

    /** What was polled since the last commit comes again. */
    private void rewind() {
        lag.back(consumer.assignment());
        Rewinding.toCommitted(consumer, trouble);
    }

    private void requireSeal(ConsumerRecord<byte[], byte[]> record, String candidate) {
        String id = text(record.headers().lastHeader("ce_id"));
        if (!seal.holds(text(record.headers().lastHeader(Seal.HEADER)), Types.REQUEST, id, candidate, record.value())) {
            throw new Unreadable("a grading request without a valid signature");
        }
    }

    private static String text(@Nullable Header header) {
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** An unreadable request is left to the timer of its attempt, which asks again or sends it to review. */
    private CompletionStage<Void> mark(ConsumerRecord<byte[], byte[]> record) {
        Context from = TraceHeader.read(name -> last(record, name));
        try (LogFields fields = LogFields.of(record.partition(), record.offset(), from)) {
            return mark(record, from, fields);
        }
    }

    private CompletionStage<Void> mark(ConsumerRecord<byte[], byte[]> record, Context from, LogFields fields) {
        GradingRequest request;
        try {
            String candidate = new String(record.key(), StandardCharsets.UTF_8);
            requireSeal(record, candidate);
            request = Wire.request(CandidateKey.parse(candidate), new String(record.value(), StandardCharsets.UTF_8));
        } catch (RuntimeException unreadable) {
            trouble.accept(
                    "a grading request cannot be read: " + unreadable.getClass().getSimpleName());
            return CompletableFuture.completedFuture(null);
        }
        fields.event(request.resultId().value());
        Span span = tracing.process(topic, from, request.candidate(), request.resultId())
                .setAttribute(Attributes.GROUP, GROUP)
                .setAttribute(Attributes.PARTITION, Integer.toString(record.partition()))
                .setAttribute(Attributes.OFFSET, record.offset());
        try {
            Context trace = from.with(span);
            Grade grade = traced(request, trace);
            return sender.graded(request, grade, work.followUps(request), clock.instant(), trace)
                    .thenRun(() -> after.graded(request, grade));
        } finally {
            span.end();
        }
    }

    private Grade traced(GradingRequest request, Context trace) {
        Span span = tracing.work("grade", trace, request.resultId());
        try {
            Grade grade = grade(request);
            span.setAttribute(Attributes.RESULT, grade.outcome().name().toLowerCase(Locale.ROOT));
            return grade;
        } finally {
            span.end();
        }
    }

    private static byte @Nullable [] last(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : header.value();
    }

    private Grade grade(GradingRequest request) {
        try {
            return work.grade(request);
        } catch (RuntimeException | StackOverflowError bug) {
            trouble.accept("the grader failed on item " + request.asked().item() + ": "
                    + bug.getClass().getSimpleName());
            return new Grade(
                    Outcome.NEEDS_REVIEW,
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of("grader-failed"),
                    null,
                    "none");
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
