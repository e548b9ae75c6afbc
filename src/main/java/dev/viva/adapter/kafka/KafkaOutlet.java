package dev.viva.adapter.kafka;

import dev.viva.adapter.Sharing;
import dev.viva.adapter.json.Wire;
import dev.viva.adapter.trace.Trails;
import dev.viva.chat.CandidateKey;
import dev.viva.chat.EventId;
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
import org.jspecify.annotations.Nullable;

/** Records, replies, grading requests and dead letters, through one producer that waits for every acknowledgement. */
public final class KafkaOutlet implements Outlet {
    private static final String RECORDS = "/viva/records";
    private static final String REPLIES = "/viva/replies";
    private static final String REQUESTS = "/viva/requests";

    private final Sending sending;
    private final Topics topics;
    private final Seal seal;
    private final Trails trails;

    /**
     * @param seal put on grading requests, so that nobody else can have something marked
     * @param trails the traces that the messages carry on
     */
    public KafkaOutlet(Producer<byte[], byte[]> producer, Topics topics, Seal seal, Trails trails) {
        this.sending = new Sending(producer);
        this.topics = topics;
        this.seal = seal;
        this.trails = trails;
    }

    @Override
    public Map<Integer, StateStore.Span> publish(List<Outgoing> outgoing) {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        Map<ProducerRecord<byte[], byte[]>, ProducerRecord<byte[], byte[]>> smaller = new IdentityHashMap<>();
        List<List<Made>> journals = Sharing.map(outgoing, this::made);
        for (int i = 0; i < outgoing.size(); i++) {
            Outgoing each = outgoing.get(i);
            if (each instanceof Outgoing.DeadLetter letter) {
                ProducerRecord<byte[], byte[]> whole =
                        DeadLetters.whole(topics.deadLetters(), letter.delivery(), letter.reason());
                records.add(whole);
                smaller.put(whole, DeadLetters.shortened(topics.deadLetters(), letter.delivery(), letter.reason()));
            } else if (each instanceof Outgoing.Request request) {
                records.add(request(request.request(), request.cause()));
            } else if (each instanceof Outgoing.Journal journal) {
                add(journal.record(), journals.get(i), records);
            }
        }
        return spans(sending.all(records, smaller));
    }

    private Map<Integer, StateStore.Span> spans(List<RecordMetadata> stand) {
        Map<Integer, StateStore.Span> spans = new TreeMap<>();
        for (RecordMetadata each : stand) {
            if (each.topic().equals(topics.records())) {
                spans.merge(
                        each.partition(), new StateStore.Span(each.offset(), each.offset() + 1), StateStore.Span::and);
            }
        }
        return spans;
    }

    /**
     * A message before it has its trace.
     *
     * @param reply the id of the reply, or null for a record
     */
    private record Made(
            ProducerRecord<byte[], byte[]> message,
            @Nullable ReplyId reply) {}

    private List<Made> made(Outgoing outgoing) {
        if (!(outgoing instanceof Outgoing.Journal journal)) {
            return List.of();
        }
        JournalRecord record = journal.record();
        List<Made> made = new ArrayList<>();
        String id = record.cause().value();
        made.add(new Made(event(topics.records(), RECORDS, record, id, Types.RECORD, journal.line()), null));
        for (int i = 0; i < record.replies().size(); i++) {
            ReplyId reply = ReplyId.of(record.candidate(), record.cause(), i);
            made.add(new Made(
                    event(topics.replies(), REPLIES, record, reply.value(), Types.REPLY, Wire.reply(record, i)),
                    reply));
        }
        return made;
    }

    private void add(JournalRecord record, List<Made> made, List<ProducerRecord<byte[], byte[]>> records) {
        for (Made each : made) {
            Headers headers = each.message().headers();
            if (each.reply() == null) {
                trails.carry(record.candidate(), record.cause(), headers::add);
            } else {
                trails.reply(topics.replies(), record.candidate(), record.cause(), each.reply(), headers::add);
            }
            records.add(each.message());
        }
    }

    private static ProducerRecord<byte[], byte[]> event(
            String topic, String source, JournalRecord record, String id, String type, String value) {
        return event(topic, source, record.candidate(), id, type, record.at().toString(), value);
    }

    private ProducerRecord<byte[], byte[]> request(GradingRequest request, EventId cause) {
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
        trails.request(topics.requests(), request.candidate(), cause, record.headers()::add);
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
