package dev.viva.adapter.kafka;

import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;

/** What was polled since the last commit comes again. */
final class Rewinding {
    private Rewinding() {}

    static void toCommitted(KafkaConsumer<byte[], byte[]> consumer, Consumer<String> trouble) {
        try {
            consumer.committed(consumer.assignment()).forEach((partition, last) -> {
                if (last == null) {
                    consumer.seekToBeginning(List.of(partition));
                } else {
                    consumer.seek(partition, last.offset());
                }
            });
        } catch (KafkaException still) {
            trouble.accept("going back waits: " + still.getMessage());
        }
    }
}
