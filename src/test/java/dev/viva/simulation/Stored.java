package dev.viva.simulation;

import dev.viva.chat.CandidateKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * A message as it stands in a topic.
 *
 * @param sequence its place in the order in which the broker took all messages
 */
record Stored(
        long sequence,
        String topicId,
        int partition,
        long offset,
        Instant stamped,
        ProducerRecord<byte[], byte[]> message) {

    CandidateKey candidate() {
        return CandidateKey.parse(new String(message.key(), StandardCharsets.UTF_8));
    }

    /** The value as text, or null. */
    @Nullable
    String text() {
        return message.value() == null ? null : new String(message.value(), StandardCharsets.UTF_8);
    }

    String header(String name) {
        Header header = message.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
