package dev.viva.adapter.kafka;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.viva.adapter.vault.DataKey;
import dev.viva.adapter.vault.MasterKey;
import dev.viva.adapter.vault.RecordVault;
import dev.viva.adapter.vault.WrongKey;
import dev.viva.chat.CandidateKey;
import dev.viva.practice.Journal;
import dev.viva.practice.JournalEntry;
import dev.viva.practice.Source;
import dev.viva.practice.Trouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** {@code interview.records} and {@code candidate.keys}, read back by a consumer that belongs to no group. */
public final class KafkaJournal implements Journal, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Consumer<byte[], byte[]> consumer;
    private final Admin admin;
    private final Topics topics;
    private final TopicIds ids;
    private final MasterKey master;
    private final String group;
    private final Map<CandidateKey, DataKey> opened = new HashMap<>();
    private Map<TopicPartition, OffsetAndMetadata> committed = Map.of();
    private String eventsId = "";
    private String id = "";
    private int partitions;

    /**
     * @param group the consumer group whose commits settle records
     */
    public KafkaJournal(Consumer<byte[], byte[]> consumer, Admin admin, Topics topics, MasterKey master, String group) {
        this.consumer = consumer;
        this.admin = admin;
        this.topics = topics;
        this.ids = TopicIds.asking(admin);
        this.master = master;
        this.group = group;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Map<Integer, Long> ends() {
        try {
            id = ids.of(topics.records());
            eventsId = ids.of(topics.events());
            committed = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            List<TopicPartition> all = consumer.partitionsFor(topics.records(), PATIENCE).stream()
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            partitions = all.size();
            Map<Integer, Long> ends = new TreeMap<>();
            consumer.endOffsets(all, PATIENCE).forEach((partition, end) -> ends.put(partition.partition(), end));
            return ends;
        } catch (KafkaException | ExecutionException | TimeoutException e) {
            throw new Trouble.Unavailable("Kafka does not tell how long the journal is: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble.Unavailable("interrupted while Kafka was asked", e);
        }
    }

    /** As the producer places a key; all records of somebody are written by our producer. */
    @Override
    public int partitionOf(CandidateKey candidate) {
        return BuiltInPartitioner.partitionForKey(KafkaOutlet.bytes(candidate.text()), partitions);
    }

    @Override
    public Map<CandidateKey, String> keys(int partition) {
        opened.clear();
        TopicPartition keys = new TopicPartition(topics.keys(), partition);
        Map<CandidateKey, String> wrapped = new HashMap<>();
        try {
            long end = consumer.endOffsets(List.of(keys), PATIENCE).get(keys);
            consumer.assign(List.of(keys));
            consumer.seekToBeginning(List.of(keys));
            while (consumer.position(keys, PATIENCE) < end) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(500))) {
                    CandidateKey candidate = candidate(record);
                    String key = KeyTopic.key(record.value());
                    if (candidate == null) {
                        continue;
                    }
                    if (key == null) {
                        wrapped.remove(candidate);
                    } else {
                        wrapped.put(candidate, key);
                    }
                }
            }
            return wrapped;
        } catch (KafkaException | IOException e) {
            throw new Trouble.Unavailable("the topic " + topics.keys() + " cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public Chunk read(int partition, long from, int limit, Map<CandidateKey, String> keys) {
        TopicPartition records = new TopicPartition(topics.records(), partition);
        try {
            if (!consumer.assignment().equals(Set.of(records))) {
                consumer.assign(List.of(records));
            }
            if (consumer.position(records, PATIENCE) != from) {
                consumer.seek(records, from);
            }
            long end = consumer.endOffsets(List.of(records), PATIENCE).get(records);
            List<JournalEntry> entries = new ArrayList<>();
            List<Long> foreign = new ArrayList<>();
            while (entries.size() + foreign.size() < limit && consumer.position(records, PATIENCE) < end) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(500))) {
                    CandidateKey candidate = candidate(record);
                    ObjectNode tree = RecordVault.parse(text(record.value()));
                    if (candidate == null || tree == null) {
                        foreign.add(record.offset());
                    } else {
                        entries.add(entry(candidate, record, tree, keys));
                    }
                }
            }
            return new Chunk(entries, consumer.position(records, PATIENCE), foreign);
        } catch (KafkaException e) {
            throw new Trouble.Unavailable("the journal cannot be read: " + e.getMessage(), e);
        }
    }

    private static @Nullable CandidateKey candidate(ConsumerRecord<byte[], byte[]> record) {
        try {
            return CandidateKey.parse(text(record.key()));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /**
     * A record that has the form of ours and cannot be read all the same, such as one of a later version, is not passed
     * over: what somebody said would be lost from the view.
     */
    private JournalEntry entry(
            CandidateKey candidate,
            ConsumerRecord<byte[], byte[]> record,
            ObjectNode tree,
            Map<CandidateKey, String> keys) {
        try {
            DataKey key = opened.computeIfAbsent(candidate, each -> unwrap(each, keys.get(each)));
            return new JournalEntry(record.offset(), RecordVault.read(candidate, tree, key), text(record.value()));
        } catch (WrongKey e) {
            throw new Trouble.Unavailable(
                    "the record at " + record.topic() + " partition " + record.partition() + " offset "
                            + record.offset() + " does not open with its key (" + e.getMessage()
                            + "): set viva.master-key to the one this installation began with",
                    e);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new Trouble.Unavailable(
                    "the record at " + record.topic() + " partition " + record.partition() + " offset "
                            + record.offset() + " is of a form that this version of Viva does not know",
                    e);
        }
    }

    private @Nullable DataKey unwrap(CandidateKey candidate, @Nullable String wrapped) {
        return wrapped == null ? null : master.unwrap(candidate, wrapped);
    }

    @Override
    public boolean settled(Source source) {
        if (!source.topic().equals(topics.events()) || !source.topicId().equals(eventsId)) {
            return true;
        }
        OffsetAndMetadata next = committed.get(new TopicPartition(source.topic(), source.partition()));
        return next != null && source.offset() < next.offset();
    }

    @Override
    public void close() {
        consumer.close();
    }

    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }
}
