package dev.viva.adapter.kafka;

import static dev.viva.adapter.kafka.KafkaOutlet.bytes;

import dev.viva.practice.Delivery;
import java.util.Arrays;
import java.util.Locale;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Dead letters as they are sent: the bytes as they came, as far as they fit, with the reason behind them. Headers that begin
 * with {@code dead-letter-} are ours alone; a letter that was sent in once more does not bring its old ones along.
 */
final class DeadLetters {
    /** More headers than this are not even copied out of a message. */
    static final int MOST_HEADERS = 1000;

    private static final String OURS = "dead-letter-";
    private static final Room USUAL = new Room(1024 * 1024, 1024 * 1024, 64 * 1024);
    private static final Room SMALL = new Room(1024, 256 * 1024, 0);

    private DeadLetters() {}

    /** All of it, for messages up to a megabyte. The broker counts compressed bytes, so more can come in. */
    static ProducerRecord<byte[], byte[]> whole(String topic, Delivery delivery, String reason) {
        return letter(topic, delivery, reason, USUAL);
    }

    /** The beginning of it, for a topic that takes no more. */
    static ProducerRecord<byte[], byte[]> shortened(String topic, Delivery delivery, String reason) {
        return letter(topic, delivery, reason, SMALL);
    }

    private static ProducerRecord<byte[], byte[]> letter(String topic, Delivery delivery, String reason, Room room) {
        Delivery.Raw raw = delivery.raw();
        byte[] value = cut(raw.value(), room.value());
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, cut(raw.key(), room.key()), value);
        Headers headers = record.headers();
        keep(raw, headers, room.headers());
        headers.add(OURS + "reason", bytes(reason));
        headers.add(OURS + "topic", bytes(delivery.source().topic()));
        headers.add(OURS + "partition", bytes(Integer.toString(delivery.source().partition())));
        headers.add(OURS + "offset", bytes(Long.toString(delivery.source().offset())));
        if (raw.value() != null && value != null && value.length < raw.value().length) {
            headers.add(OURS + "original-size", bytes(Integer.toString(raw.value().length)));
        }
        return record;
    }

    private static void keep(Delivery.Raw raw, Headers headers, int room) {
        int size = 0;
        for (Delivery.Header header : raw.headers()) {
            size += header.name().length() + (header.value() == null ? 0 : header.value().length);
            if (size > room) {
                return;
            }
            if (!header.name().toLowerCase(Locale.ROOT).startsWith(OURS)) {
                headers.add(header.name(), header.value());
            }
        }
    }

    private static byte @Nullable [] cut(byte @Nullable [] bytes, int most) {
        return bytes == null || bytes.length <= most ? bytes : Arrays.copyOf(bytes, most);
    }

    /** How many bytes of each part are kept. */
    private record Room(int key, int value, int headers) {}
}
