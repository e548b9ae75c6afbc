package dev.viva.adapter.kafka;

import dev.viva.practice.Trouble;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

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
        List<Future<RecordMetadata>> sent = new ArrayList<>(records.size());
        try {
            records.forEach(each -> sent.add(producer.send(each)));
            producer.flush();
            List<RecordMetadata> stand = new ArrayList<>(sent.size());
            for (Future<RecordMetadata> future : sent) {
                stand.add(future.get());
            }
            return stand;
        } catch (KafkaException | ExecutionException e) {
            throw new Trouble.Unavailable("Kafka does not take messages: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble.Unavailable("interrupted while Kafka took messages", e);
        }
    }
}
