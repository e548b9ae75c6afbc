package dev.viva.adapter.kafka;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.viva.adapter.json.Json;
import dev.viva.adapter.json.Wire;
import dev.viva.chat.CandidateKey;
import dev.viva.chat.EventId;
import dev.viva.chat.Reread;
import dev.viva.grading.Grade;
import dev.viva.practice.GradingRequest;
import dev.viva.practice.TimerBook;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Puts events on {@code chat.events}: what people did, and, sealed, what graders and timers report. */
public final class EventSender {
    private static final String PEOPLE = "/viva/chat";
    private static final String INSIDE = "/viva/internal";

    private final Producer<byte[], byte[]> producer;
    private final String topic;
    private final Seal seal;

    public EventSender(Producer<byte[], byte[]> producer, String topic, Seal seal) {
        this.producer = producer;
        this.topic = topic;
        this.seal = seal;
    }

    /** What somebody did; completes when the broker has it. */
    public CompletionStage<Void> chat(
            CandidateKey candidate, EventId id, String type, Map<String, Object> data, Instant at) {
        ObjectNode node = Json.MAPPER.valueToTree(data);
        String value = Wire.write(Wire.address(node, candidate));
        return send(KafkaOutlet.event(topic, PEOPLE, candidate, id.value(), type, at.toString(), value));
    }

    /** A mark. */
    public CompletionStage<Void> graded(GradingRequest request, Grade grade, Instant at) {
        return sealed(request.candidate(), request.resultId().value(), Types.GRADED, at, Wire.graded(request, grade));
    }

    /** A second reading. */
    public CompletionStage<Void> reread(GradingRequest request, Grade grade, Reread rereads, Instant at) {
        return sealed(
                request.candidate(),
                request.resultId().value(),
                Types.GRADED,
                at,
                Wire.reread(request, grade, rereads));
    }

    /** A timer that is due. */
    public CompletionStage<Void> timer(TimerBook.Entry entry, Instant at) {
        ObjectNode node = Wire.place(Json.MAPPER.createObjectNode(), entry.place());
        node.set("timer", Json.MAPPER.valueToTree(entry.due().timer()));
        String value = Wire.write(Wire.address(node, entry.candidate()));
        return sealed(entry.candidate(), entry.due().timer().eventId().value(), Types.TIMER, at, value);
    }

    private CompletionStage<Void> sealed(CandidateKey candidate, String id, String type, Instant at, String value) {
        ProducerRecord<byte[], byte[]> record =
                KafkaOutlet.event(topic, INSIDE, candidate, id, type, at.toString(), value);
        String mac = seal.of(type, id, candidate.text(), KafkaOutlet.bytes(value));
        record.headers().add(Seal.HEADER, KafkaOutlet.bytes(mac));
        return send(record);
    }

    private CompletionStage<Void> send(ProducerRecord<byte[], byte[]> record) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        producer.send(record, (metadata, failure) -> {
            if (failure == null) {
                done.complete(null);
            } else {
                done.completeExceptionally(failure);
            }
        });
        return done;
    }
}
