package dev.viva.adapter.kafka;

import dev.viva.adapter.json.Wire;
import dev.viva.chat.CandidateKey;
import dev.viva.chat.ReplyId;
import dev.viva.practice.GradingRequest;
import dev.viva.practice.JournalRecord;
import dev.viva.practice.Outlet;
import dev.viva.practice.Trouble;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Headers;

/** Records, replies, grading requests and dead letters, through one producer that waits for every acknowledgement. */
public final class KafkaOutlet implements Outlet {
    private static final String RECORDS = "/viva/records";
    private static final String REPLIES = "/viva/replies";
    private static final String REQUESTS = "/viva/requests";

    private final Producer<byte[], byte[]> producer;
    private final Topics topics;
    private final Seal seal;

    /**
     * @param seal put on grading requests, so that nobody else can have something marked
     */
    public KafkaOutlet(Producer<byte[], byte[]> producer, Topics topics, Seal seal) {
        this.producer = producer;
        this.topics = topics;
        this.seal = seal;
    }

    @Override
    public void publish(List<Outgoing> outgoing) {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        Map<Outgoing.DeadLetter, Future<RecordMetadata>> letters = new IdentityHashMap<>();
        try {
            outgoing.forEach(each -> send(each, sent, letters));
            producer.flush();
            for (Future<RecordMetadata> future : sent) {
                future.get();
            }
            for (Map.Entry<Outgoing.DeadLetter, Future<RecordMetadata>> letter : letters.entrySet()) {
                confirm(letter.getKey(), letter.getValue());
            }
        } catch (KafkaException | ExecutionException e) {
            throw new Trouble.Unavailable("Kafka does not take messages: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble.Unavailable("interrupted while Kafka took messages", e);
        }
    }

    /** A topic that an operator made may take less than came in; the loop must not stand still for that. */
    private void confirm(Outgoing.DeadLetter letter, Future<RecordMetadata> sent)
            throws ExecutionException, InterruptedException {
        try {
            sent.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof RecordTooLargeException)) {
                throw e;
            }
            producer.send(DeadLetters.shortened(topics.deadLetters(), letter.delivery(), letter.reason()))
                    .get();
        }
    }

    private void send(
            Outgoing outgoing,
            List<Future<RecordMetadata>> sent,
            Map<Outgoing.DeadLetter, Future<RecordMetadata>> letters) {
        if (outgoing instanceof Outgoing.Journal journal) {
            journal(journal.record(), sent);
        } else if (outgoing instanceof Outgoing.Request request) {
            sent.add(producer.send(request(request.request())));
        } else if (outgoing instanceof Outgoing.DeadLetter letter) {
            letters.put(
                    letter, producer.send(DeadLetters.whole(topics.deadLetters(), letter.delivery(), letter.reason())));
        }
    }

    private void journal(JournalRecord record, List<Future<RecordMetadata>> sent) {
        sent.add(producer.send(event(
                topics.records(),
                RECORDS,
                record.candidate(),
                record.cause().value(),
                Types.RECORD,
                record.at().toString(),
                Wire.record(record))));
        for (int i = 0; i < record.replies().size(); i++) {
            sent.add(producer.send(event(
                    topics.replies(),
                    REPLIES,
                    record.candidate(),
                    ReplyId.of(record.candidate(), record.cause(), i).value(),
                    Types.REPLY,
                    record.at().toString(),
                    Wire.reply(record, i))));
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
