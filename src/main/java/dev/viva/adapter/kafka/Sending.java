package dev.viva.adapter.kafka;

import dev.viva.practice.Trouble;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;

/** Sends messages and waits until the broker has all of them. */
final class Sending {
    private final Producer<byte[], byte[]> producer;

    Sending(Producer<byte[], byte[]> producer) {
        this.producer = producer;
    }

    /**
     * Where they stand now, in the order given.
     *
     * @throws Trouble.Unavailable when the broker does not take one of them in time
     */
    List<RecordMetadata> all(List<ProducerRecord<byte[], byte[]>> records) {
        return all(records, Map.of());
    }

    /**
     * The same.
     *
     * @param smaller what to send in place of a message that its topic finds too large; the loop must not stand still for
     *     the one that an operator's topic does not take
     */
    List<RecordMetadata> all(
            List<ProducerRecord<byte[], byte[]>> records,
            Map<ProducerRecord<byte[], byte[]>, ProducerRecord<byte[], byte[]>> smaller) {
        List<Future<RecordMetadata>> sent = new ArrayList<>(records.size());
        try {
            records.forEach(each -> sent.add(producer.send(each)));
            producer.flush();
            List<RecordMetadata> stand = new ArrayList<>(sent.size());
            for (int i = 0; i < sent.size(); i++) {
                stand.add(stands(sent.get(i), smaller.get(records.get(i))));
            }
            return stand;
        } catch (KafkaException | ExecutionException e) {
            throw new Trouble.Unavailable("Kafka does not take messages: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble.Unavailable("interrupted while Kafka took messages", e);
        }
    }

    private RecordMetadata stands(Future<RecordMetadata> sent, @Nullable ProducerRecord<byte[], byte[]> smaller)
            throws ExecutionException, InterruptedException {
        try {
            return sent.get();
        } catch (ExecutionException e) {
            if (smaller == null || !(e.getCause() instanceof RecordTooLargeException)) {
                throw e;
            }
            return producer.send(smaller).get();
        }
    }
}
