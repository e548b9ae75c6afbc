package dev.viva.simulation;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * A producer whose messages reach the broker at {@code flush}, partition by partition in any order; what sends with a
 * callback does not wait for that.
 */
final class ModelProducer {
    private final World world;
    private Map<TopicPartition, List<Waiting>> waiting = new LinkedHashMap<>();

    private record Waiting(ProducerRecord<byte[], byte[]> message, CompletableFuture<RecordMetadata> done) {}

    private ModelProducer(World world) {
        this.world = world;
    }

    @SuppressWarnings("unchecked")
    static Producer<byte[], byte[]> of(World world) {
        ModelProducer producer = new ModelProducer(world);
        return (Producer<byte[], byte[]>) Proxy.newProxyInstance(
                ModelProducer.class.getClassLoader(), new Class<?>[] {Producer.class}, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "send" -> {
                            ProducerRecord<byte[], byte[]> message = (ProducerRecord<byte[], byte[]>) arguments[0];
                            return arguments.length == 1
                                    ? producer.send(message)
                                    : producer.send(message, (Callback) arguments[1]);
                        }
                        case "flush" -> producer.flush();
                        case "close" -> {}
                        default -> throw new Unmodelled(method);
                    }
                    return null;
                });
    }

    private Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> message) {
        CompletableFuture<RecordMetadata> done = new CompletableFuture<>();
        TopicPartition partition = new TopicPartition(message.topic(), ModelBroker.partitionOf(message.key()));
        waiting.computeIfAbsent(partition, key -> new ArrayList<>()).add(new Waiting(message, done));
        return done;
    }

    private Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> message, Callback callback) {
        world.at(Point.PRODUCES, message.topic());
        RecordMetadata stands = metadata(world.broker().append(message));
        callback.onCompletion(stands, null);
        return CompletableFuture.completedFuture(stands);
    }

    private void flush() {
        List<List<Waiting>> batches = new ArrayList<>(waiting.values());
        waiting = new LinkedHashMap<>();
        while (!batches.isEmpty()) {
            List<Waiting> batch = world.chance().of(batches);
            batches.remove(batch);
            deliver(batch);
        }
    }

    /** In their order; after one that was not taken none of the batch is. */
    private void deliver(List<Waiting> batch) {
        Fate fate = Fate.DONE;
        for (Waiting each : batch) {
            fate = fate == Fate.DONE ? world.at(Point.PRODUCES, each.message().topic()) : Fate.REFUSED;
            RecordMetadata stands = fate == Fate.REFUSED
                    ? null
                    : metadata(world.broker().append(world.mutation().sent(each.message())));
            if (fate == Fate.DONE) {
                each.done().complete(stands);
            } else {
                each.done().completeExceptionally(new TimeoutException("the broker did not answer in time"));
            }
        }
    }

    private static RecordMetadata metadata(Stored stored) {
        return new RecordMetadata(
                new TopicPartition(stored.message().topic(), stored.partition()), stored.offset(), 0, 0, 0, 0);
    }
}
