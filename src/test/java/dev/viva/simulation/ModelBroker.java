package dev.viva.simulation;

import dev.viva.adapter.kafka.Topics;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;

/** A broker as far as Viva sees one: topics, and one consumer group with its commits. Nothing it took is ever lost. */
final class ModelBroker {
    static final int PARTITIONS = 3;

    private final Clock clock;
    private final Map<String, List<List<Stored>>> topics = new HashMap<>();
    private final List<Stored> gone = new ArrayList<>();
    private final Map<Integer, Long> committed = new TreeMap<>();
    private final ModelGroup group = new ModelGroup();
    private long sequence;
    private int generation = 1;

    ModelBroker(Clock clock) {
        this.clock = clock;
        Topics.DEFAULT.all().forEach(topic -> topics.put(topic, empty()));
    }

    ModelGroup group() {
        return group;
    }

    /** The offsets committed for chat.events. */
    Map<Integer, Long> committed() {
        return committed;
    }

    String idOf(String topic) {
        return topic + "-" + (topic.equals(Topics.DEFAULT.events()) ? generation : 1);
    }

    /** Where a producer of ours puts a key. */
    static int partitionOf(byte[] key) {
        return BuiltInPartitioner.partitionForKey(key, PARTITIONS);
    }

    Stored append(ProducerRecord<byte[], byte[]> message, Instant stamped) {
        int partition = message.partition() == null ? partitionOf(message.key()) : message.partition();
        List<Stored> log = topics.get(message.topic()).get(partition);
        Stored stored = new Stored(++sequence, idOf(message.topic()), partition, log.size(), stamped, message);
        log.add(stored);
        return stored;
    }

    Stored append(ProducerRecord<byte[], byte[]> message) {
        return append(message, clock.instant());
    }

    List<Stored> partition(String topic, int partition) {
        return topics.get(topic).get(partition);
    }

    /** All of a topic that was ever there, in the order in which it came. */
    List<Stored> all(String topic) {
        List<Stored> all = new ArrayList<>(
                topics.get(topic).stream().flatMap(Collection::stream).toList());
        gone.stream().filter(each -> each.message().topic().equals(topic)).forEach(all::add);
        all.sort(Comparator.comparingLong(Stored::sequence));
        return all;
    }

    /** Events that are not committed. */
    long lag() {
        long lag = 0;
        for (int i = 0; i < PARTITIONS; i++) {
            lag += partition(Topics.DEFAULT.events(), i).size() - committed.getOrDefault(i, 0L);
        }
        return lag;
    }

    /** Deletes chat.events with the group's commits and makes it again. */
    void makeEventsAnew() {
        topics.get(Topics.DEFAULT.events()).forEach(gone::addAll);
        topics.put(Topics.DEFAULT.events(), empty());
        committed.clear();
        generation++;
    }

    private static List<List<Stored>> empty() {
        List<List<Stored>> partitions = new ArrayList<>();
        for (int i = 0; i < PARTITIONS; i++) {
            partitions.add(new ArrayList<>());
        }
        return partitions;
    }
}
