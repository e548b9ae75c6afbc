package dev.viva.simulation;

import dev.viva.adapter.kafka.Topics;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/** A member of the group that reads chat.events. It learns only when it polls that it was expelled. */
final class ModelConsumer {
    private static final String TOPIC = Topics.DEFAULT.events();

    private final World world;
    private final Map<Integer, Long> positions = new TreeMap<>();
    private final Set<Integer> paused = new TreeSet<>();
    private @Nullable ConsumerRebalanceListener listener;
    private String topicId;

    ModelConsumer(World world) {
        this.world = world;
        this.topicId = world.broker().idOf(TOPIC);
    }

    @SuppressWarnings("unchecked")
    Consumer<byte[], byte[]> client() {
        return (Consumer<byte[], byte[]>) Proxy.newProxyInstance(
                ModelConsumer.class.getClassLoader(), new Class<?>[] {Consumer.class}, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "subscribe" -> {
                            listener = (ConsumerRebalanceListener) arguments[1];
                            world.broker().group().join(this);
                        }
                        case "poll" -> {
                            return poll();
                        }
                        case "assignment" -> {
                            return partitions(positions.keySet());
                        }
                        case "paused" -> {
                            return partitions(paused);
                        }
                        case "committed" -> {
                            return committed((Set<TopicPartition>) arguments[0]);
                        }
                        case "commitSync" -> commit((Map<TopicPartition, OffsetAndMetadata>) arguments[0]);
                        case "seek" -> seek((TopicPartition) arguments[0], (Long) arguments[1]);
                        case "seekToBeginning" ->
                            ((Collection<TopicPartition>) arguments[0]).forEach(each -> seek(each, 0));
                        case "pause" ->
                            ((Collection<TopicPartition>) arguments[0]).forEach(each -> paused.add(each.partition()));
                        case "resume" ->
                            ((Collection<TopicPartition>) arguments[0])
                                    .forEach(each -> paused.remove(each.partition()));
                        case "currentLag" -> {
                            return OptionalLong.empty();
                        }
                        case "close" -> {}
                        default -> throw new Unmodelled(method);
                    }
                    return null;
                });
    }

    /** Where it stands, for the story of a run. */
    @Override
    public String toString() {
        return "reads " + positions + ", paused " + paused;
    }

    private ConsumerRecords<byte[], byte[]> poll() {
        fail(world.at(Point.POLLS, TOPIC));
        ModelGroup group = world.broker().group();
        if (!group.has(this)) {
            told().onPartitionsLost(partitions(positions.keySet()));
            positions.clear();
            paused.clear();
            group.join(this);
        }
        if (!topicId.equals(world.broker().idOf(TOPIC))) {
            topicId = world.broker().idOf(TOPIC);
            positions.replaceAll((partition, position) -> 0L);
        }
        for (int i = 0; i < ModelBroker.PARTITIONS; i++) {
            reassign(group, i);
        }
        return fetch();
    }

    private ConsumerRebalanceListener told() {
        return Objects.requireNonNull(listener, "it subscribed first");
    }

    private void reassign(ModelGroup group, int partition) {
        if (!group.wanted(partition, this)) {
            if (group.holds(partition, this)) {
                group.release(partition);
            }
            if (positions.remove(partition) != null) {
                told().onPartitionsRevoked(partitions(Set.of(partition)));
            }
            paused.remove(partition);
        } else if (!group.holds(partition, this) && group.take(partition, this)) {
            positions.put(partition, world.broker().committed().getOrDefault(partition, 0L));
            told().onPartitionsAssigned(partitions(Set.of(partition)));
        }
    }

    private ConsumerRecords<byte[], byte[]> fetch() {
        Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> fetched = new HashMap<>();
        Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();
        int room = world.chance().between(1, 10);
        for (int partition : List.copyOf(positions.keySet())) {
            List<Stored> log = world.broker().partition(TOPIC, partition);
            int from = (int) Math.min(positions.get(partition), log.size());
            int to = paused.contains(partition) ? from : Math.min(log.size(), from + room);
            if (to > from) {
                room -= to - from;
                positions.put(partition, (long) to);
                TopicPartition name = new TopicPartition(TOPIC, partition);
                fetched.put(
                        name,
                        log.subList(from, to).stream()
                                .map(ModelConsumer::record)
                                .toList());
                next.put(name, new OffsetAndMetadata(to));
            }
        }
        return new ConsumerRecords<>(fetched, next);
    }

    private Map<TopicPartition, OffsetAndMetadata> committed(Set<TopicPartition> asked) {
        fail(world.at(Point.SEEKS, TOPIC));
        Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>();
        for (TopicPartition each : asked) {
            Long offset = world.broker().committed().get(each.partition());
            committed.put(each, offset == null ? null : new OffsetAndMetadata(offset));
        }
        return committed;
    }

    private void commit(Map<TopicPartition, OffsetAndMetadata> offsets) {
        Fate fate = world.at(Point.COMMITS, TOPIC);
        if (!world.broker().group().has(this)) {
            throw new CommitFailedException("the group gave the partitions to others");
        }
        if (fate != Fate.REFUSED) {
            offsets.forEach((partition, next) -> world.broker().committed().put(partition.partition(), next.offset()));
        }
        fail(fate);
    }

    private void seek(TopicPartition partition, long offset) {
        if (!positions.containsKey(partition.partition())) {
            throw new IllegalStateException("no current assignment for partition " + partition);
        }
        positions.put(partition.partition(), offset);
    }

    private static void fail(Fate fate) {
        if (fate != Fate.DONE) {
            throw new TimeoutException("the broker did not answer in time");
        }
    }

    private static Set<TopicPartition> partitions(Set<Integer> numbers) {
        return numbers.stream().map(each -> new TopicPartition(TOPIC, each)).collect(Collectors.toSet());
    }

    private static ConsumerRecord<byte[], byte[]> record(Stored stored) {
        Instant stamped = stored.stamped();
        return new ConsumerRecord<>(
                TOPIC,
                stored.partition(),
                stored.offset(),
                stamped.toEpochMilli(),
                TimestampType.LOG_APPEND_TIME,
                0,
                0,
                stored.message().key(),
                stored.message().value(),
                stored.message().headers(),
                Optional.empty());
    }
}
