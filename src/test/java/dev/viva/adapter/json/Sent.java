package dev.viva.adapter.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.viva.adapter.kafka.EventSender;
import dev.viva.adapter.kafka.KafkaOutlet;
import dev.viva.adapter.kafka.Seal;
import dev.viva.adapter.kafka.Topics;
import dev.viva.adapter.kafka.Types;
import dev.viva.adapter.receipt.ReceiptKey;
import dev.viva.adapter.trace.TraceHeader;
import dev.viva.adapter.trace.Tracing;
import dev.viva.adapter.trace.Trails;
import dev.viva.adapter.vault.DataKey;
import dev.viva.adapter.vault.RecordVault;
import dev.viva.bank.Asked;
import dev.viva.chat.AttemptId;
import dev.viva.chat.CandidateKey;
import dev.viva.chat.Card;
import dev.viva.chat.EventId;
import dev.viva.chat.Place;
import dev.viva.chat.ProbeKey;
import dev.viva.chat.Reply;
import dev.viva.chat.Reread;
import dev.viva.chat.TimerKey;
import dev.viva.grading.Grade;
import dev.viva.grading.second.Why;
import dev.viva.numeric.judging.Quantity;
import dev.viva.practice.Delivery;
import dev.viva.practice.GradingRequest;
import dev.viva.practice.JournalRecord;
import dev.viva.practice.Outlet.Outgoing;
import dev.viva.practice.Source;
import dev.viva.practice.TimerBook;
import dev.viva.session.Fact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Something as it goes out to Kafka.
 *
 * @param value the value; a text where it is not JSON
 */
record Sent(String topic, String key, JsonNode headers, JsonNode value) {
    static final Seal SEAL = new Seal("sixteen characters".getBytes(StandardCharsets.UTF_8));

    private static final CandidateKey ADA = new CandidateKey("web:local", "ada");
    private static final Place PLACE = new Place("web", "t1");
    private static final EventId CAUSE = new EventId("8e1f6a0c-5d0b-4c56-9d0e-2b8d0f6f3a11");
    private static final Source SOURCE = new Source("chat.events", "Zt3b1k7ZQ1yQnq0Yz5J4yA", 2, 1204);
    private static final Instant NOW = Instant.parse("2025-11-22T21:30:00.125Z");

    @Override
    public String toString() {
        return topic + " " + headers.path("ce_type").asText();
    }

    /** The fact as it stands in a record. */
    static JsonNode fact(Fact fact) {
        return Wire.recordTree(record(List.of(fact), List.of())).at("/facts/0");
    }

    static final DataKey KEY = new DataKey(new byte[32]);

    /** The card as it stands in a reply. */
    static JsonNode card(Card card) {
        return json(Wire.reply(record(List.of(), List.of(Reply.to(PLACE, card))), 0))
                .path("card");
    }

    /** The question as it stands in a grading request. */
    static JsonNode asked(Asked asked) {
        return json(Wire.request(request(asked))).path("asked");
    }

    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    /** The value that a question expects. */
    static JsonNode quantity(Quantity quantity) {
        return json(Wire.write(quantity));
    }

    /** One message of each kind that Viva sends. */
    static List<Sent> all() {
        MockProducer<byte[], byte[]> producer =
                new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
        GradingRequest request = request(Instances.full(Asked.class));
        List<Fact> facts = SealedTypes.leaves(Fact.class).stream()
                .map(each -> (Fact) Instances.full(each))
                .toList();
        Reply reply = Reply.to(PLACE, Instances.full(Card.class));
        Delivery.Raw raw = new Delivery.Raw(null, bytes("not JSON"), List.of(new Delivery.Header("ce_id", bytes("7"))));
        JournalRecord record = record(facts, List.of(reply));
        new KafkaOutlet(producer, Topics.DEFAULT, SEAL, new Trails(Tracing.OFF, "viva.practice"))
                .publish(List.of(
                        new Outgoing.Journal(record, RecordVault.write(record, KEY)),
                        new Outgoing.Request(request, CAUSE),
                        new Outgoing.DeadLetter(new Delivery.Poison(SOURCE, "no reason", raw), "no reason")));
        EventSender sender =
                new EventSender(producer, Topics.DEFAULT.events(), SEAL, Tracing.OFF, new ReceiptKey(new byte[32]));
        sender.graded(
                request,
                Instances.full(Grade.class),
                Map.of("c", "And why?"),
                NOW,
                TraceHeader.read(name -> bytes(TRACE)));
        sender.reread(request, Instances.full(Grade.class), Instances.full(Reread.class), NOW);
        sender.unread(ADA, PLACE, request.attempt(), Why.BUDGET, true, NOW);
        sender.reviewed(request, Instances.full(Grade.class), Instances.full(Reread.class), "Kim", "a note", NOW);
        TimerKey timer = Instances.full(TimerKey.class);
        sender.timer(new TimerBook.Entry(ADA, PLACE, timer, NOW), NOW);
        sender.timer(new TimerBook.Entry(ADA, PLACE, Instances.full(ProbeKey.class), NOW), NOW);
        sender.chat(ADA, CAUSE, Types.MESSAGE, Map.of("channel", "web", "text", "hint", "complete", true), NOW);
        sender.chat(ADA, CAUSE, Types.COMMAND, Map.of("channel", "web", "command", "mock"), NOW);
        sender.chat(ADA, CAUSE, Types.ACTION, Map.of("channel", "web", "action", "skip", "attempt", "a-1"), NOW);
        return producer.history().stream().map(Sent::of).toList();
    }

    static JsonNode json(String text) {
        try {
            return Json.MAPPER.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sent of(ProducerRecord<byte[], byte[]> record) {
        ObjectNode headers = Json.MAPPER.createObjectNode();
        record.headers().forEach(header -> headers.put(header.key(), text(header.value())));
        String value = text(record.value());
        boolean isJson = value.startsWith("{");
        return new Sent(
                record.topic(),
                record.key() == null ? "" : text(record.key()),
                headers,
                isJson ? json(value) : headers.textNode(value));
    }

    private static JournalRecord record(List<Fact> facts, List<Reply> replies) {
        return new JournalRecord(ADA, CAUSE, "4h2s0c8p6d1v9m3k7t5qbn0uge", SOURCE, NOW, 1, facts, replies);
    }

    private static GradingRequest request(Asked asked) {
        return new GradingRequest(ADA, PLACE, new AttemptId("a-1"), 1, 1, "an answer", asked, NOW);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
