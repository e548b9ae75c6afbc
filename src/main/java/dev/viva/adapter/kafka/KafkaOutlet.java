package dev.viva.adapter.kafka;

import dev.viva.adapter.json.Wire;
import dev.viva.chat.CandidateKey;
import dev.viva.chat.ReplyId;
import dev.viva.practice.GradingRequest;
import dev.viva.practice.JournalRecord;
import dev.viva.practice.Outlet;
import dev.viva.practice.StateStore;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Headers;

/** Records, replies, grading requests and dead letters, through one producer that waits for every acknowledgement. */
public final class KafkaOutlet implements Outlet {
    private static final String RECORDS = "/viva/records";
    private static final String REPLIES = "/viva/replies";
    private static final String REQUESTS = "/viva/requests";

    private final Sending sending;
    private final Topics topics;
    private final Seal seal;

    /**
     * @param seal put on grading requests, so that nobody else can have something marked
     */
    public KafkaOutlet(Producer<byte[], byte[]> producer, Topics topics, Seal seal) {
        this.sending = new Sending(producer);
        this.topics = topics;
        this.seal = seal;
    }

    @Override
    public Map<Integer, StateStore.Span> publish(List<Outgoing> outgoing) {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        List<ProducerRecord<byte[], byte[]>> tombstones = new ArrayList<>();
        Map<ProducerRecord<byte[], byte[]>, ProducerRecord<byte[], byte[]>> smaller = new IdentityHashMap<>();
        for (Outgoing each : outgoing) {
            if (each instanceof Outgoing.Erasure erasure) {
                tombstones.add(KeyTopic.tombstone(topics.keys(), erasure.candidate()));
            } else if (each instanceof Outgoing.DeadLetter letter) {
                ProducerRecord<byte[], byte[]> whole =
                        DeadLetters.whole(topics.deadLetters(), letter.delivery(), letter.reason());
                records.add(whole);
                smaller.put(whole, DeadLetters.shortened(topics.deadLetters(), letter.delivery(), letter.reason()));
            } else {
                add(each, records);
            }
        }
        List<RecordMetadata> stand = sending.all(records, smaller);
        // Only after the record of the erasure: a key must not go while something sealed with it may still be needed.
        sending.all(tombstones);
        return spans(stand);
    }

    private Map<Integer, StateStore.Span> spans(List<RecordMetadata> stand) {
        Map<Integer, StateStore.Span> spans = new TreeMap<>();
        for (RecordMetadata each : stand) {
            if (each.topic().equals(topics.records())) {
                spans.merge(
                        each.partition(),
                        new StateStore.Span(each.offset(), each.offset() + 1),
                        (a, b) -> new StateStore.Span(Math.min(a.from(), b.from()), Math.max(a.to(), b.to())));
            }
        }
        return spans;
    }

    private void add(Outgoing outgoing, List<ProducerRecord<byte[], byte[]>> records) {
        if (outgoing instanceof Outgoing.Journal journal) {
            journal(journal.record(), journal.line(), records);
        } else if (outgoing instanceof Outgoing.Request request) {
            records.add(request(request.request()));
        }
    }

    private void journal(JournalRecord record, String line, List<ProducerRecord<byte[], byte[]>> records) {
        records.add(event(
                topics.records(),
                RECORDS,
                record.candidate(),
                record.cause().value(),
                Types.RECORD,
                record.at().toString(),
                line));
        for (int i = 0; i < record.replies().size(); i++) {
            records.add(event(
                    topics.replies(),
                    REPLIES,
                    record.candidate(),
                    ReplyId.of(record.candidate(), record.cause(), i).value(),
                    Types.REPLY,
                    record.at().toString(),
                    Wire.reply(record, i)));
        }
    }

    private ProducerRecord<byte[], byte[]> request(GradingRequest request) {
        String id = "request:" + request.resultId().value();
        String value = Wire.request(request);
        ProducerRecord<byte[], byte[]> record = event(
                topics.requests(),
                REQUESTS,
                request.candidate(),
                id,
                Types.REQUEST,
                request.at().toString(),
                value);
        String mac = seal.of(Types.REQUEST, id, request.candidate().text(), bytes(value));
        record.headers().add(Seal.HEADER, bytes(mac));
        return record;
    }

    static ProducerRecord<byte[], byte[]> event(
            String topic, String source, CandidateKey candidate, String id, String type, String time, String value) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, bytes(candidate.text()), bytes(value));
        Headers headers = record.headers();
        headers.add("ce_specversion", bytes("1.0"));
        headers.add("ce_id", bytes(id));
        headers.add("ce_source", bytes(source));
        headers.add("ce_type", bytes(type));
        headers.add("ce_time", bytes(time));
        headers.add("content-type", bytes("application/json"));
        return record;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
