package dev.viva.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.viva.chat.CandidateKey;
import dev.viva.session.TestingBank;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad data among good conversations, on a real broker and a real Redis. */
class BadDataIT {
    /** How much more heap a second round may leave behind than the first. */
    private static final long FLAT = 24L * 1024 * 1024;

    @TempDir
    Path folder;

    private static final ExecutorService HANDS = Executors.newSingleThreadExecutor();

    @AfterAll
    static void stop() {
        HANDS.shutdownNow();
    }

    @Test
    void shouldDeadLetterExactlyThePoisonAndAnswerEverybodyElse() throws Exception {
        long seed = 20261123;
        try (TestingViva viva = new TestingViva(folder, TestingBank.bank(), "viva.session.grace", "500ms")) {
            mixed(viva, seed, 2, BadData::all);
        }
    }

    @Test
    @Tag("long")
    void shouldStandRandomBytesForLong() throws Exception {
        long seed = Long.getLong("viva.seed", System.nanoTime());
        System.out.println("BadDataIT seed " + seed + " (again with -Dviva.seed=" + seed + ")");
        SplittableRandom random = new SplittableRandom(seed);
        try (TestingViva viva = new TestingViva(folder, TestingBank.bank(), "viva.session.grace", "500ms")) {
            mixed(viva, seed, 8, round -> round % 2 == 0 ? BadData.random(random.split(), 10_000) : BadData.all(round));
        }
    }

    /** Sends good and bad at once, round after round, and looks at what became of each. */
    private static void mixed(TestingViva viva, long seed, int rounds, IntFunction<BadData> data) throws Exception {
        // Given
        Map<String, String> poison = new HashMap<>();
        List<String> events = new ArrayList<>();
        long heap = 0;

        // When
        for (int round = 0; round < rounds; round++) {
            List<GoodPerson> persons = persons(viva, round);
            persons.forEach(GoodPerson::begin);
            send(viva, data.apply(round), new Random(seed + round), poison, events);
            for (GoodPerson person : persons) {
                assertThat(person.ends(90)).as(person.key().text()).isTrue();
                events.addAll(person.said());
            }
            settled(viva);
            heap = round == 0 ? usedHeap() : heap;
        }
        long left = usedHeap() - heap;

        // Then
        Audit audit = new Audit(viva);
        int applied = audit.everyEventWentOneWay(poison);
        audit.everyEventIsAnsweredOnce(events);
        assertThat(viva.health().reason()).isEmpty();
        assertThat(left).as("heap left behind by " + rounds + " rounds").isLessThan(FLAT);
        System.out.printf(
                "bad data: %d poison, %d answered, %d applied, %d KiB of heap left behind%n",
                poison.size(), events.size(), applied, left / 1024);
    }

    private static void send(
            TestingViva viva, BadData data, Random order, Map<String, String> poison, List<String> events)
            throws Exception {
        List<ProducerRecord<byte[], byte[]>> all = new ArrayList<>(data.poison());
        all.addAll(data.odd());
        Collections.shuffle(all, order);
        Set<ProducerRecord<byte[], byte[]>> bad = Collections.newSetFromMap(new IdentityHashMap<>());
        bad.addAll(data.poison());
        try (KafkaProducer<byte[], byte[]> sender = viva.sender("lz4")) {
            List<Future<RecordMetadata>> stands = new ArrayList<>();
            all.forEach(each -> stands.add(sender.send(each)));
            for (int i = 0; i < all.size(); i++) {
                RecordMetadata at = stands.get(i).get();
                if (bad.contains(all.get(i))) {
                    poison.put(
                            at.partition() + ":" + at.offset(),
                            Audit.digest(all.get(i).key(), all.get(i).value()));
                } else {
                    events.add(Audit.header(all.get(i).headers(), "ce_id"));
                }
            }
        }
    }

    private static List<GoodPerson> persons(TestingViva viva, int round) {
        List<GoodPerson> persons = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            persons.add(new GoodPerson(viva, new CandidateKey("test:1", "good-" + round + "-" + i), HANDS));
        }
        return persons;
    }

    private static void settled(TestingViva viva) {
        await().atMost(Duration.ofSeconds(60)).until(() -> viva.lag() == 0);
    }

    private static long usedHeap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
