package dev.viva.boot;

import dev.viva.ability.RotatingPicker;
import dev.viva.adapter.json.Json;
import dev.viva.adapter.kafka.Clients;
import dev.viva.adapter.kafka.EventSender;
import dev.viva.adapter.kafka.Seal;
import dev.viva.adapter.kafka.Topics;
import dev.viva.adapter.kafka.Types;
import dev.viva.adapter.trace.Tracing;
import dev.viva.adapter.web.ReplyFeed;
import dev.viva.bank.ItemBank;
import dev.viva.chat.CandidateKey;
import dev.viva.chat.EventId;
import dev.viva.practice.Practice;
import dev.viva.practice.Watch;
import dev.viva.session.Interview;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Redis;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The whole pipeline on real embedded servers, in this process, without HTTP. */
final class TestingViva implements AutoCloseable {
    private final Settings settings;
    private final Ground ground;
    private final Instruments instruments;
    private final Vertx vertx = Vertx.vertx();
    private BlockingQueue<ReplyFeed.Line> lines = new LinkedBlockingQueue<>();
    private Engine engine;

    TestingViva(Path folder, ItemBank bank, String... settings) {
        this(folder, bank, Instruments.none(), settings);
    }

    TestingViva(Path folder, ItemBank bank, Instruments instruments, String... settings) {
        this.instruments = instruments;
        Map<String, String> given = new LinkedHashMap<>(Map.of("viva.data-dir", folder.toString()));
        for (int i = 0; i < settings.length; i += 2) {
            given.put(settings[i], settings[i + 1]);
        }
        this.settings = settings(given);
        ground = Ground.lay(this.settings, folder);
        start(bank);
    }

    static Settings settings(Map<String, String> given) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withMapping(Settings.class)
                .withDefaultValue("user.home", "/tmp")
                .withDefaultValues(given)
                .build()
                .getConfigMapping(Settings.class);
    }

    /** Starts the engine; after {@link #stop} it goes on where it was. */
    void start(ItemBank bank) {
        engine = new Engine(
                settings,
                new Engine.Surroundings(ground, vertx, Clock.systemUTC(), instruments),
                bank,
                candidate -> true);
    }

    void stop() {
        engine.close();
    }

    Ground ground() {
        return ground;
    }

    /** Events of chat.events that are not committed. */
    long lag() throws Exception {
        return new TestingTopic(clients(), "chat.events").lag(Engine.GROUP);
    }

    /** Takes one event, id "crashed", up to the commit and dies there. */
    void crashBeforeTheCommit(ItemBank bank, CandidateKey candidate, String text) {
        Topics topics = Engine.topics(settings);
        Seal seal = new Seal(ground.secret());
        Redis redis = RedisClients.create(vertx, ground.addresses().redis());
        try (KafkaProducer<byte[], byte[]> producer = clients().producer();
                PracticeParts parts = new PracticeParts(ground, Instruments.none(), producer, redis)) {
            Practice.Ports ports = parts.ports(Watch.NONE);
            Practice practice = new Practice(
                    new Practice.Ports(
                            new DyingLog(ports.log()),
                            ports.store(),
                            ports.outlet(),
                            ports.timers(),
                            ports.journal(),
                            Watch.NONE),
                    new Interview(bank, new RotatingPicker(), Engine.rules(settings)),
                    Engine.rules(settings));
            practice.begin();
            new EventSender(producer, topics.events(), seal, Tracing.OFF)
                    .chat(
                            candidate,
                            new EventId("crashed"),
                            Types.MESSAGE,
                            Map.of("channel", "dm", "text", text, "complete", true),
                            Clock.systemUTC().instant())
                    .toCompletableFuture()
                    .join();
            stepUntilItDies(practice);
        }
        redis.close();
    }

    private static void stepUntilItDies(Practice practice) {
        for (int i = 0; i < 200; i++) {
            try {
                practice.step();
            } catch (DyingLog.Died died) {
                return;
            }
        }
        throw new AssertionError("nothing came to commit");
    }

    Addresses addresses() {
        return ground.addresses();
    }

    Health health() {
        return engine.health();
    }

    EventSender sender() {
        return engine.sender();
    }

    Clients clients() {
        return new Clients(ground.addresses().kafka());
    }

    /** Listens to the replies to somebody from now on. */
    void hear(CandidateKey candidate) {
        BlockingQueue<ReplyFeed.Line> fresh = new LinkedBlockingQueue<>();
        lines = fresh;
        engine.replies().listen(candidate, fresh::add);
    }

    /** The same beside others who listen. */
    void listen(CandidateKey candidate, Consumer<ReplyFeed.Line> listener) {
        engine.replies().listen(candidate, listener);
    }

    void say(CandidateKey candidate, String id, String text, boolean complete) {
        engine.sender()
                .chat(
                        candidate,
                        new EventId(id),
                        Types.MESSAGE,
                        Map.of("channel", "dm", "text", text, "complete", complete),
                        Clock.systemUTC().instant())
                .toCompletableFuture()
                .join();
    }

    /** All that stands on a topic. */
    List<ConsumerRecord<byte[], byte[]>> all(String topic) {
        return new TestingTopic(clients(), topic).all();
    }

    /** Sends what it is given as it is. */
    KafkaProducer<byte[], byte[]> sender(String compression) {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        addresses().kafka(),
                        "compression.type",
                        compression,
                        "linger.ms",
                        20,
                        "max.request.size",
                        20_000_000),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Puts bytes on chat.events as they are. */
    void put(String key, String value, String... headers) throws Exception {
        putOn("chat.events", key, value, headers);
    }

    void putOn(String topic, String key, String value, String... headers) throws Exception {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                ground.addresses().kafka(),
                "compression.type",
                "gzip",
                "max.request.size",
                20_000_000);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, bytes(key), bytes(value));
            for (int i = 0; i < headers.length; i += 2) {
                record.headers().add(headers[i], bytes(headers[i + 1]));
            }
            producer.send(record).get();
        }
    }

    /** The next reply. */
    Terminal.Said next() throws InterruptedException {
        ReplyFeed.Line line = lines.poll(30, TimeUnit.SECONDS);
        if (line == null) {
            throw new AssertionError("no reply came within 30 seconds");
        }
        return Terminal.Said.read(Json.MAPPER, line.json());
    }

    @Override
    public void close() {
        engine.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
        ground.close();
    }

    private static byte[] bytes(String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }
}
