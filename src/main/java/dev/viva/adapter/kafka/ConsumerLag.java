package dev.viva.adapter.kafka;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
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

    private final Map<TopicPartition, Share> shares = new HashMap<>();
    private volatile long records;
    private volatile long oldest = NOTHING;

    /** What is known of one partition; times in milliseconds. */
    private static final class Share {
        /** How many records are in hand. */
        private long taken;

        /** The first record that was taken and is not done. */
        private long first = NOTHING;

        private long last = NOTHING;

        /** The last record that is done: what still waits behind it is younger. */
        private long done = NOTHING;
    }

    /** These were taken. */
    void polled(Consumer<byte[], byte[]> consumer, ConsumerRecords<byte[], byte[]> polled) {
        Set<TopicPartition> owned = consumer.assignment();
        shares.keySet().retainAll(owned);
        for (TopicPartition partition : polled.partitions()) {
            List<ConsumerRecord<byte[], byte[]>> taken = polled.records(partition);
            Share share = share(partition);
            share.first = Math.min(share.first, taken.get(0).timestamp());
            share.last = taken.get(taken.size() - 1).timestamp();
            share.taken += taken.size();
        }
        measure(consumer, owned);
    }

    /** What was taken of these partitions is done. */
    void committed(Consumer<byte[], byte[]> consumer, Collection<TopicPartition> partitions) {
        for (TopicPartition partition : partitions) {
            Share share = share(partition);
            share.done = share.last;
            share.first = NOTHING;
            share.taken = 0;
        }
        measure(consumer, consumer.assignment());
    }

    /** What was taken of these partitions comes again; how long it waits already is not forgotten. */
    void back(Collection<TopicPartition> partitions) {
        partitions.forEach(each -> share(each).taken = 0);
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

    private Share share(TopicPartition partition) {
        return shares.computeIfAbsent(partition, none -> new Share());
    }

    private void measure(Consumer<byte[], byte[]> consumer, Set<TopicPartition> owned) {
        long behind = 0;
        long since = NOTHING;
        for (TopicPartition partition : owned) {
            Share share = share(partition);
            OptionalLong ahead = consumer.currentLag(partition);
            if (ahead.orElse(0) > 0) {
                since = Math.min(since, share.done);
            } else {
                // The partition may rest for days now: what comes next is not as old as what is done.
                share.done = NOTHING;
            }
            since = Math.min(since, share.first);
            behind += share.taken + ahead.orElse(0);
        }
        records = behind;
        oldest = since;
    }
}
