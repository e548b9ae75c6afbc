package dev.viva.boot;

import dev.viva.adapter.kafka.Clients;
import dev.viva.adapter.kafka.EventSender;
import dev.viva.adapter.kafka.Seal;
import dev.viva.adapter.kafka.Topics;
import dev.viva.adapter.kafka.Types;
import dev.viva.adapter.trace.Tracing;
import dev.viva.boot.embedded.DataFolder;
import dev.viva.chat.CandidateKey;
import dev.viva.chat.EventId;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Redis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;

/** One broker, one Redis and a crowd that asks for help: what every loop of a measurement runs on. */
final class BenchRig implements AutoCloseable {
    private static final int MOST_TRIES = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final TemporaryFolder folder = new TemporaryFolder("viva-bench");
    private final Ground ground;
    private final Vertx vertx = Vertx.vertx();
    private final Redis redis;
    private final Clients clients;
    private final KafkaProducer<byte[], byte[]> producer;
    private final EventSender sender;
    private final int people;
    private long said;

    /**
     * @param people how many there are in the crowd; they speak in turn
     */
    BenchRig(int people) {
        this.people = people;
        // The pace of a person is not what is measured here.
        System.setProperty("viva.session.burst", "1000000000");
        Settings settings = SettingsLoader.config().getConfigMapping(Settings.class);
        ground = Ground.lay(settings, folder.path()).withTopics();
        Topics topics = Engine.topics(settings);
        clients = new Clients(ground.addresses().kafka());
        redis = RedisClients.create(vertx, ground.addresses().redis());
        producer = clients.producer();
        sender = new EventSender(producer, topics.events(), new Seal(ground.secret()), Tracing.OFF);
    }

    Ground ground() {
        return ground;
    }

    /** The number of the broker's process; 0 for one that is not ours. */
    long brokerPid() {
        return pid(DataFolder.brokerPid(folder.path()));
    }

    /** The number of the redis-server's process; 0 for one that is not ours. */
    long redisPid() {
        return pid(DataFolder.redisPid(folder.path()));
    }

    private static long pid(Path file) {
        try {
            return Files.exists(file) ? Long.parseLong(Files.readString(file).strip()) : 0;
        } catch (IOException e) {
            throw new Failure("The file " + file + " cannot be read.", e);
        }
    }

    Settings settings() {
        return ground.settings();
    }

    Topics topics() {
        return Engine.topics(settings());
    }

    Clients clients() {
        return clients;
    }

    Redis redis() {
        return redis;
    }

    Vertx vertx() {
        return vertx;
    }

    /** Lets the crowd ask for help; returns when the broker has all of it. */
    void feed(int events) {
        List<CompletableFuture<Void>> sent = new ArrayList<>(events);
        for (int i = 0; i < events; i++) {
            sent.add(help().toCompletableFuture());
        }
        sent.forEach(CompletableFuture::join);
    }

    private CompletionStage<Void> help() {
        long number = said++;
        return sender.chat(
                new CandidateKey("bench:local", "robin-" + number % people),
                new EventId("help-" + number),
                Types.COMMAND,
                Map.of("channel", "bench", "command", "help"),
                Clock.systemUTC().instant());
    }

    /** A topic as wide as the others. It can be used when this returns. */
    void makeTopic(String name) {
        int partitions = settings().kafka().partitions();
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        for (int i = 0; i < partitions; i++) {
            ends.put(new TopicPartition(name, i), OffsetSpec.latest());
        }
        try (Admin admin = clients.admin()) {
            admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1)))
                    .all()
                    .get();
            awaitLeaders(admin, ends);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted while a topic was made.", e);
        } catch (ExecutionException e) {
            throw new Failure("The topic " + name + " cannot be made: " + e.getMessage() + ".", e);
        }
    }

    /** KAFKA-15591: what is produced before the leaders are known can be lost. */
    private static void awaitLeaders(Admin admin, Map<TopicPartition, OffsetSpec> ends)
            throws InterruptedException, ExecutionException {
        for (int tries = 1; ; tries++) {
            try {
                admin.listOffsets(ends).all().get();
                return;
            } catch (ExecutionException notYet) {
                if (tries == MOST_TRIES) {
                    throw notYet;
                }
                Thread.sleep(100);
            }
        }
    }

    /** The first messages on a topic, as samples. */
    List<ConsumerRecord<byte[], byte[]>> samples(String topic, int most) {
        List<ConsumerRecord<byte[], byte[]>> samples = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> reader = clients.reader(most)) {
            List<TopicPartition> partitions = IntStream.range(
                            0, settings().kafka().partitions())
                    .mapToObj(each -> new TopicPartition(topic, each))
                    .toList();
            reader.assign(partitions);
            reader.seekToBeginning(partitions);
            reader.poll(PATIENCE).forEach(samples::add);
        }
        if (samples.isEmpty()) {
            throw new Failure("Nothing came to the topic " + topic + ".");
        }
        return samples;
    }

    @Override
    public void close() {
        producer.close();
        redis.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
        ground.close();
        folder.close();
    }
}
