package dev.viva.boot;

import dev.viva.chat.CandidateKey;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** People who talk to Viva whatever happens to it: a producer that waits out every outage, with doubles and nonsense. */
final class CrashLoad implements AutoCloseable {
    private static final List<String> SAYINGS = List.of(
            "probe",
            "probe trees",
            "numeric",
            "mock 2",
            "hint",
            "skip",
            "progress",
            "explain",
            "stop",
            "help",
            "It lowers the variance, since errors of different models cancel.",
            "0.25",
            "The gradient points uphill, so we step against it.",
            "I don't know.");

    private final KafkaProducer<byte[], byte[]> producer;
    private final SplittableRandom random;
    private final int people;
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final List<String> failures = new ArrayList<>();
    private int sent;
    private int poison;
    private int doubles;

    CrashLoad(String kafka, long seed, int people) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", kafka);
        settings.put("acks", "all");
        settings.put("linger.ms", 5);
        settings.put("max.block.ms", 120_000);
        // Else an outage of all brokers makes it forget the topics, and sending waits for them.
        settings.put("metadata.recovery.strategy", "none");
        settings.put("request.timeout.ms", 5_000);
        settings.put("delivery.timeout.ms", 180_000);
        settings.put("reconnect.backoff.max.ms", 500);
        producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        random = new SplittableRandom(seed);
        this.people = people;
    }

    /** Talks for a while at a steady pace. */
    void talk(Duration time) throws InterruptedException {
        Instant end = Instant.now().plus(time);
        while (Instant.now().isBefore(end)) {
            say();
            Thread.sleep(10);
        }
    }

    void say() {
        CandidateKey who = new CandidateKey("crash:1", "person-" + random.nextInt(people));
        String id = "e-" + sent++;
        int luck = random.nextInt(100);
        if (luck < 2) {
            poison++;
            send(who, id, "{\"no\": json");
            return;
        }
        String text = SAYINGS.get(random.nextInt(SAYINGS.size()));
        String value = "{\"workspace\":\"" + who.workspace() + "\",\"user\":\"" + who.user()
                + "\",\"channel\":\"dm\",\"complete\":true,\"text\":\"" + text + "\"}";
        send(who, id, value);
        if (luck < 12) {
            doubles++;
            send(who, id, value);
        }
    }

    private void send(CandidateKey who, String id, String value) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>("chat.events", bytes(who.text()), bytes(value));
        record.headers().add("ce_specversion", bytes("1.0"));
        record.headers().add("ce_id", bytes(id));
        record.headers().add("ce_source", bytes("/crash"));
        record.headers().add("ce_type", bytes("dev.viva.chat.message.v1"));
        producer.send(record, (where, failure) -> {
            if (failure == null) {
                acknowledged.add(id);
            } else {
                failures.add(id + ": " + failure);
            }
        });
    }

    /** Waits until all that was said is with the broker. */
    void flush() {
        producer.flush();
        if (!failures.isEmpty()) {
            throw new AssertionError("the broker never took " + failures.size() + " events, first " + failures.get(0));
        }
    }

    Set<String> acknowledged() {
        return acknowledged;
    }

    int poison() {
        return poison;
    }

    int doubles() {
        return doubles;
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
