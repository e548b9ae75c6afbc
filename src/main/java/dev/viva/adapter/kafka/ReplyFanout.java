package dev.viva.adapter.kafka;

import dev.viva.adapter.web.ReplyFeed;
import dev.viva.chat.CandidateKey;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;

/**
 * Hands the replies on {@code chat.replies} to whoever listens in this process, and remembers the latest few of each
 * candidate, so that a page can be loaded again. Every instance reads all of them.
 */
public final class ReplyFanout implements ReplyFeed {
    private static final Duration REMEMBERED = Duration.ofHours(24);
    private static final long ROOM = 32_000_000;
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Predicate<CandidateKey> wanted;
    private final Map<TopicPartition, Long> past;
    private final Map<CandidateKey, List<Consumer<Line>>> listeners = new ConcurrentHashMap<>();
    private final RecentReplies latest = new RecentReplies(ROOM);

    /**
     * @param wanted whose replies this process hands on
     */
    public ReplyFanout(
            KafkaConsumer<byte[], byte[]> consumer, String topic, Clock clock, Predicate<CandidateKey> wanted) {
        this.consumer = consumer;
        this.wanted = wanted;
        List<TopicPartition> partitions = new ArrayList<>();
        consumer.partitionsFor(topic).forEach(each -> partitions.add(new TopicPartition(topic, each.partition())));
        consumer.assign(partitions);
        past = consumer.endOffsets(partitions);
        seek(partitions, clock.instant().minus(REMEMBERED).toEpochMilli());
    }

    public void run(BooleanSupplier going, Consumer<String> trouble) {
        while (going.getAsBoolean()) {
            try {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    handSafely(record, trouble);
                }
            } catch (RuntimeException e) {
                trouble.accept("replies wait: " + e.getMessage());
                pause();
            }
        }
    }

    /** A listener that fails must not take the replies of others along. */
    private void handSafely(ConsumerRecord<byte[], byte[]> record, Consumer<String> trouble) {
        try {
            hand(record);
        } catch (RuntimeException e) {
            trouble.accept("a reply could not be handed on: " + e.getClass().getSimpleName());
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public List<Line> recent(CandidateKey candidate) {
        return latest.of(candidate);
    }

    @Override
    public AutoCloseable listen(CandidateKey candidate, Consumer<Line> listener) {
        listeners
                .computeIfAbsent(candidate, key -> new CopyOnWriteArrayList<>())
                .add(listener);
        return () -> listeners.computeIfPresent(candidate, (key, all) -> {
            all.remove(listener);
            return all.isEmpty() ? null : all;
        });
    }

    private void seek(List<TopicPartition> partitions, long since) {
        Map<TopicPartition, Long> times = new HashMap<>();
        partitions.forEach(each -> times.put(each, since));
        Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(times);
        for (TopicPartition partition : partitions) {
            OffsetAndTimestamp at = found.get(partition);
            if (at == null) {
                consumer.seekToEnd(List.of(partition));
            } else {
                consumer.seek(partition, at.offset());
            }
        }
        // Seeking to the end is done at the first use; what is produced before that would be missed.
        partitions.forEach(consumer::position);
    }

    private void hand(ConsumerRecord<byte[], byte[]> record) {
        Header id = record.headers().lastHeader("ce_id");
        if (record.key() == null || record.value() == null || id == null || id.value() == null) {
            return;
        }
        CandidateKey candidate;
        try {
            candidate = CandidateKey.parse(new String(record.key(), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notOurs) {
            return;
        }
        if (wanted.test(candidate)) {
            Line line = new Line(
                    new String(id.value(), StandardCharsets.UTF_8), new String(record.value(), StandardCharsets.UTF_8));
            long end = past.getOrDefault(new TopicPartition(record.topic(), record.partition()), 0L);
            hand(candidate, line, record.offset() >= end);
        }
    }

    /**
     * A reply published twice has the same id and is handed on once, as long as it is remembered; one from before the
     * start is remembered only.
     */
    private void hand(CandidateKey candidate, Line line, boolean live) {
        if (latest.add(candidate, line) && live) {
            listeners.getOrDefault(candidate, List.of()).forEach(listener -> listener.accept(line));
        }
    }
}
