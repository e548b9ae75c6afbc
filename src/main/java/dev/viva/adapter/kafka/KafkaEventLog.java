package dev.viva.adapter.kafka;

import dev.viva.adapter.Sharing;
import dev.viva.practice.Delivery;
import dev.viva.practice.EventLog;
import dev.viva.practice.Source;
import dev.viva.practice.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.header.Header;

/** {@code chat.events} through a consumer that one thread owns. */
public final class KafkaEventLog implements EventLog, AutoCloseable {
    private final Consumer<byte[], byte[]> consumer;
    private final EventReader reader;
    private final String topic;
    private final TopicIds ids;
    private final Map<Integer, Long> last = new HashMap<>();
    private final ConsumerLag lag;
    private String topicId;
    private boolean tookOver;

    /**
     * @param ids asks the broker for the ids of topics
     * @param lag is told how far the consumer is behind
     */
    public KafkaEventLog(
            Consumer<byte[], byte[]> consumer, EventReader reader, String topic, TopicIds ids, ConsumerLag lag) {
        this.consumer = consumer;
        this.reader = reader;
        this.topic = topic;
        this.ids = ids;
        this.lag = lag;
        this.topicId = ids.of(topic);
        consumer.subscribe(List.of(topic), new Hands());
    }

    @Override
    public List<Delivery> poll(Duration wait) {
        try {
            tookOver = false;
            ConsumerRecords<byte[], byte[]> records = consumer.poll(wait);
            lag.polled(consumer, records);
            if (startsElsewhere(records)) {
                changed();
            }
            List<ConsumerRecord<byte[], byte[]>> taken = new ArrayList<>(records.count());
            for (ConsumerRecord<byte[], byte[]> record : records) {
                last.put(record.partition(), record.offset());
                taken.add(record);
            }
            return Sharing.map(taken, this::read);
        } catch (KafkaException e) {
            throw unavailable(e);
        }
    }

    /** True where a partition does not go on after what it gave last: it was somebody else's, or its topic is made anew. */
    private boolean startsElsewhere(ConsumerRecords<byte[], byte[]> records) {
        Set<TopicPartition> assigned = consumer.assignment();
        last.keySet().removeIf(partition -> !assigned.contains(new TopicPartition(topic, partition)));
        return records.partitions().stream().anyMatch(partition -> {
            Long before = last.get(partition.partition());
            return before == null || records.records(partition).get(0).offset() <= before;
        });
    }

    @Override
    public void commit(List<Delivery> done) {
        Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();
        for (Delivery each : done) {
            next.merge(
                    new TopicPartition(topic, each.source().partition()),
                    new OffsetAndMetadata(each.source().offset() + 1),
                    (a, b) -> a.offset() > b.offset() ? a : b);
        }
        try {
            consumer.commitSync(next);
            lag.committed(consumer, next.keySet());
        } catch (CommitFailedException | RebalanceInProgressException e) {
            throw new Trouble.LostOwnership("another instance took over the partition", e);
        } catch (KafkaException e) {
            throw unavailable(e);
        }
    }

    @Override
    public void rewind() {
        lag.back(consumer.assignment());
        try {
            Set<TopicPartition> assigned = consumer.assignment();
            consumer.resume(consumer.paused());
            Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(assigned);
            for (TopicPartition partition : assigned) {
                OffsetAndMetadata last = committed.get(partition);
                if (last == null) {
                    consumer.seekToBeginning(List.of(partition));
                } else {
                    consumer.seek(partition, last.offset());
                }
            }
        } catch (KafkaException e) {
            throw unavailable(e);
        }
    }

    /** Paused as well, so that the same is not fetched again and again while it waits. */
    @Override
    public void hold(List<Delivery> first) {
        try {
            for (Delivery each : first) {
                TopicPartition partition =
                        new TopicPartition(topic, each.source().partition());
                consumer.seek(partition, each.source().offset());
                consumer.pause(List.of(partition));
                lag.back(List.of(partition));
            }
        } catch (IllegalStateException e) {
            throw new Trouble.LostOwnership("another instance took over the partition", e);
        }
    }

    @Override
    public void release() {
        consumer.resume(consumer.paused());
    }

    @Override
    public boolean tookOver() {
        return tookOver;
    }

    @Override
    public boolean changed() {
        String now = ids.of(topic);
        boolean changed = !now.equals(topicId);
        topicId = now;
        return changed;
    }

    @Override
    public void close() {
        consumer.close();
    }

    private Delivery read(ConsumerRecord<byte[], byte[]> record) {
        return reader.read(
                new Source(topic, topicId, record.partition(), record.offset()),
                Instant.ofEpochMilli(Math.max(0, record.timestamp())),
                raw(record));
    }

    /** Partitions that change hands while the consumer polls. */
    private final class Hands implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> gained) {
            tookOver |= !gained.isEmpty();
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> given) {
            given.forEach(each -> last.remove(each.partition()));
        }
    }

    private static Delivery.Raw raw(ConsumerRecord<byte[], byte[]> record) {
        List<Delivery.Header> headers = new ArrayList<>();
        for (Header header : record.headers()) {
            if (headers.size() == DeadLetters.MOST_HEADERS) {
                break;
            }
            headers.add(new Delivery.Header(header.key(), header.value()));
        }
        return new Delivery.Raw(record.key(), record.value(), headers);
    }

    private static Trouble unavailable(KafkaException e) {
        return new Trouble.Unavailable("Kafka does not answer: " + e.getMessage(), e);
    }
}
