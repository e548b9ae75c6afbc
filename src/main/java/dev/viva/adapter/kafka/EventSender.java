package dev.viva.adapter.kafka;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.viva.adapter.json.Json;
import dev.viva.adapter.json.Wire;
import dev.viva.adapter.trace.TraceHeader;
import dev.viva.adapter.trace.Tracing;
import dev.viva.chat.AttemptId;
import dev.viva.chat.CandidateKey;
import dev.viva.chat.EventId;
import dev.viva.chat.Place;
import dev.viva.chat.ProbeKey;
import dev.viva.chat.Reread;
import dev.viva.grading.Grade;
import dev.viva.grading.second.Why;
import dev.viva.ids.Ids;
import dev.viva.practice.GradingRequest;
import dev.viva.practice.Stamping;
import dev.viva.practice.TimerBook;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Puts events on {@code chat.events}: what people did, and, sealed, what graders and timers report. */
public final class EventSender {
    private static final String PEOPLE = "/viva/chat";
    private static final String INSIDE = "/viva/internal";

    private final Producer<byte[], byte[]> producer;
    private final String topic;
    private final Seal seal;
    private final Tracing tracing;
    private final Stamping stamping;

    /** Signs no grades. */
    public EventSender(Producer<byte[], byte[]> producer, String topic, Seal seal, Tracing tracing) {
        this(producer, topic, seal, tracing, Stamping.NONE);
    }

    /**
     * @param stamping signs the grades that are sent
     */
    public EventSender(Producer<byte[], byte[]> producer, String topic, Seal seal, Tracing tracing, Stamping stamping) {
        this.stamping = stamping;
        this.producer = producer;
        this.topic = topic;
        this.seal = seal;
        this.tracing = tracing;
    }

    /** What somebody did; completes when the broker has it. */
    public CompletionStage<Void> chat(
            CandidateKey candidate, EventId id, String type, Map<String, Object> data, Instant at) {
        ObjectNode node = Json.MAPPER.valueToTree(data);
        String value = Wire.write(Wire.address(node, candidate));
        return send(
                KafkaOutlet.event(topic, PEOPLE, candidate, id.value(), type, at.toString(), value),
                tracing.send(topic, Context.root(), candidate, id));
    }

    /**
     * A mark.
     *
     * @param followUps other words for the follow-ups of the key, by criterion
     * @param trace the trace of its request
     */
    public CompletionStage<Void> graded(
            GradingRequest request, Grade grade, Map<String, String> followUps, Instant at, Context trace) {
        return sealed(
                request.candidate(),
                request.resultId(),
                Types.GRADED,
                at,
                Wire.graded(request, grade, stamping.stamp(request, grade), followUps),
                trace);
    }

    /** A second reading. */
    public CompletionStage<Void> reread(GradingRequest request, Grade grade, Reread rereads, Instant at) {
        return sealed(
                request.candidate(),
                request.resultId(),
                Types.GRADED,
                at,
                Wire.reread(request, grade, stamping.stamp(request, grade), rereads),
                Context.root());
    }

    /** That an answer was not read a second time. */
    public CompletionStage<Void> unread(
            CandidateKey candidate, Place place, AttemptId attempt, Why why, boolean challenged, Instant at) {
        EventId id = new EventId(
                "review:unread:" + (challenged ? attempt + ":" + why.code() : LocalDate.ofInstant(at, ZoneOffset.UTC)));
        return sealed(
                candidate,
                id,
                Types.UNREAD,
                at,
                Wire.unread(candidate, place, attempt, why, challenged),
                Context.root());
    }

    /** What a person decided on a mark. */
    public CompletionStage<Void> reviewed(
            GradingRequest request, Grade grade, Reread rereads, String name, @Nullable String note, Instant at) {
        EventId id = new EventId("review:"
                + Ids.digest(
                        26,
                        request.attempt().value(),
                        Integer.toString(request.turn()),
                        Integer.toString(request.revision()),
                        name));
        String value = Wire.reviewed(request, grade, stamping.stamp(request, grade), rereads, name, note);
        return sealed(request.candidate(), id, Types.REVIEWED, at, value, Context.root());
    }

    /** A timer or a probe that is due. */
    public CompletionStage<Void> timer(TimerBook.Entry entry, Instant at) {
        boolean probe = entry.wake() instanceof ProbeKey;
        ObjectNode node = Wire.place(Json.MAPPER.createObjectNode(), entry.place());
        node.set(probe ? "probe" : "timer", Json.MAPPER.valueToTree(entry.wake()));
        String value = Wire.write(Wire.address(node, entry.candidate()));
        String type = probe ? Types.PROBE : Types.TIMER;
        return sealed(entry.candidate(), entry.wake().eventId(), type, at, value, Context.root());
    }

    private CompletionStage<Void> sealed(
            CandidateKey candidate, EventId id, String type, Instant at, String value, Context trace) {
        ProducerRecord<byte[], byte[]> record =
                KafkaOutlet.event(topic, INSIDE, candidate, id.value(), type, at.toString(), value);
        String mac = seal.of(type, id.value(), candidate.text(), KafkaOutlet.bytes(value));
        record.headers().add(Seal.HEADER, KafkaOutlet.bytes(mac));
        return send(record, tracing.send(topic, trace, candidate, id));
    }

    private CompletionStage<Void> send(ProducerRecord<byte[], byte[]> record, Span span) {
        TraceHeader.write(Context.root().with(span), record.headers()::add);
        CompletableFuture<Void> done = new CompletableFuture<>();
        producer.send(record, (metadata, failure) -> {
            if (failure != null) {
                span.setStatus(StatusCode.ERROR, failure.getClass().getSimpleName());
            }
            span.end();
            if (failure == null) {
                done.complete(null);
            } else {
                done.completeExceptionally(failure);
            }
        });
        return done;
    }
}
