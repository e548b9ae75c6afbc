package dev.viva.adapter.kafka;

import com.fasterxml.jackson.databind.JsonNode;
import dev.viva.adapter.json.Json;
import dev.viva.adapter.json.Wire;
import dev.viva.adapter.vault.KeyBook;
import dev.viva.chat.CandidateKey;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** {@code candidate.keys}: one wrapped key for each candidate, a tombstone for each who was forgotten. */
public final class KeyTopic implements KeyBook {
    private final Sending sending;
    private final String topic;

    public KeyTopic(Producer<byte[], byte[]> producer, String topic) {
        this.sending = new Sending(producer);
        this.topic = topic;
    }

    @Override
    public void publish(Map<CandidateKey, String> wrapped) {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        wrapped.forEach((candidate, key) -> records.add(new ProducerRecord<>(
                topic,
                KafkaOutlet.bytes(candidate.text()),
                KafkaOutlet.bytes(Wire.write(Json.MAPPER.createObjectNode().put("key", key))))));
        sending.all(records);
    }

    @Override
    public void discard(List<CandidateKey> candidates) {
        sending.all(candidates.stream().map(each -> tombstone(topic, each)).toList());
    }

    static ProducerRecord<byte[], byte[]> tombstone(String topic, CandidateKey candidate) {
        return new ProducerRecord<>(topic, KafkaOutlet.bytes(candidate.text()), null);
    }

    /** The wrapped key in a value, or null for a tombstone. */
    static @Nullable String key(byte @Nullable [] value) throws IOException {
        if (value == null) {
            return null;
        }
        JsonNode key = Json.MAPPER.readTree(value).path("key");
        return key.isTextual() ? key.asText() : null;
    }
}
