package dev.viva.adapter.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class ConsumerLagTest {
    private static final TopicPartition PARTITION = new TopicPartition("t", 0);
    private static final Duration NOW = Duration.ZERO;

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    private final ConsumerLag lag = new ConsumerLag();

    ConsumerLagTest() {
        consumer.assign(List.of(PARTITION));
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.updateEndOffsets(Map.of(PARTITION, 2L));
        consumer.addRecord(record(0, 1000));
        consumer.addRecord(record(1, 2000));
    }

    @Test
    void shouldCountFromTheOldestThatIsNotDone() {
        // Given
        // When
        lag.polled(consumer, consumer.poll(NOW));

        // Then
        assertThat(lag.records()).isEqualTo(2);
        assertThat(lag.oldest()).contains(Instant.ofEpochMilli(1000));
    }

    @Test
    void shouldBeNothingOnceAllIsDone() {
        // Given
        lag.polled(consumer, consumer.poll(NOW));

        // When
        lag.committed(consumer, List.of(PARTITION));

        // Then
        assertThat(lag.records()).isZero();
        assertThat(lag.oldest()).isEqualTo(Optional.empty());
    }

    @Test
    void shouldNotForgetHowLongSomethingWaitsThatComesAgain() {
        // Given
        lag.polled(consumer, consumer.poll(NOW));
        consumer.seek(PARTITION, 0);

        // When
        lag.back(List.of(PARTITION));
        lag.polled(consumer, consumer.poll(NOW));

        // Then
        assertThat(lag.oldest()).contains(Instant.ofEpochMilli(1000));
        assertThat(lag.records()).isEqualTo(2);
    }

    private static ConsumerRecord<byte[], byte[]> record(long offset, long time) {
        return new ConsumerRecord<>(
                "t",
                0,
                offset,
                time,
                TimestampType.LOG_APPEND_TIME,
                0,
                0,
                new byte[0],
                new byte[0],
                new RecordHeaders(),
                Optional.empty());
    }
}
