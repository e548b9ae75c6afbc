package dev.viva.adapter.kafka;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/**
 * How far a consumer is behind: how many records are not done, and since when the oldest of them waits (broker time). The
 * thread that owns the consumer tells it; any thread may ask.
 */
public final class ConsumerLag {
    private static final long NOTHING = Long.MAX_VALUE;

    /** The time of the first record of a partition that was taken and is not done. */
    private final Map<TopicPartition, Long> taken = new HashMap<>();

    /** The time of the last record of a partition that is done: what still waits there is younger. */
    private final Map<TopicPartition, Long> done = new HashMap<>();

    private final Map<TopicPartition, Long> latest = new HashMap<>();
    private long inHand;
    private volatile long records;
    private volatile long oldest = NOTHING;

    /** These were taken. */
    void polled(Consumer<byte[], byte[]> consumer, ConsumerRecords<byte[], byte[]> polled) {
        Set<TopicPartition> owned = consumer.assignment();
        taken.keySet().retainAll(owned);
        done.keySet().retainAll(owned);
        latest.keySet().retainAll(owned);
        for (TopicPartition partition : polled.partitions()) {
            for (ConsumerRecord<byte[], byte[]> record : polled.records(partition)) {
                taken.putIfAbsent(partition, record.timestamp());
                latest.put(partition, record.timestamp());
            }
        }
        inHand += polled.count();
        measure(consumer, owned);
    }

    /** Everything taken is done. */
    void committed(Consumer<byte[], byte[]> consumer) {
        done.putAll(latest);
        latest.clear();
        taken.clear();
        inHand = 0;
        measure(consumer, consumer.assignment());
    }

    /** What was taken comes again. */
    void rewound() {
        inHand = 0;
    }

    /** How many records are not done, as far as the consumer knows. */
    public long records() {
        return records;
    }

    /** When the oldest record that is not done came to the broker; nothing when none waits. */
    public Optional<Instant> oldest() {
        long at = oldest;
        return at == NOTHING ? Optional.empty() : Optional.of(Instant.ofEpochMilli(at));
    }

    private void measure(Consumer<byte[], byte[]> consumer, Set<TopicPartition> owned) {
        long behind = inHand;
        long since = taken.values().stream().mapToLong(Long::longValue).min().orElse(NOTHING);
        for (TopicPartition partition : owned) {
            OptionalLong ahead = consumer.currentLag(partition);
            if (ahead.isPresent() && ahead.getAsLong() > 0) {
                behind += ahead.getAsLong();
                since = Math.min(since, done.getOrDefault(partition, NOTHING));
            } else {
                // What comes next need not be younger by a moment only: the partition may rest for days.
                done.remove(partition);
            }
        }
        records = behind;
        oldest = since;
    }
}
