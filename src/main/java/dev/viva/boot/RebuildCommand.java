package dev.viva.boot;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.viva.adapter.json.Json;
import dev.viva.adapter.json.Wire;
import dev.viva.adapter.kafka.Clients;
import dev.viva.adapter.kafka.KafkaJournal;
import dev.viva.adapter.kafka.KeyTopic;
import dev.viva.adapter.kafka.Topics;
import dev.viva.adapter.redis.RedisLink;
import dev.viva.adapter.redis.RedisStateStore;
import dev.viva.adapter.redis.RedisTimerBook;
import dev.viva.chat.CandidateKey;
import dev.viva.practice.Recovery;
import dev.viva.practice.Trouble;
import dev.viva.practice.Watch;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Redis;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code rebuild}: Redis from the journal. */
@Command(
        name = "rebuild",
        description =
                "Folds the journal into Redis: everything that Redis does not have. What it has stays as it is, so"
                        + " it may run beside the service.")
final class RebuildCommand implements Callable<Integer> {
    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        Settings settings = SettingsLoader.config().getConfigMapping(Settings.class);
        try (Ground ground = Ground.joined(settings)) {
            ground.withTopics();
            print(fold(ground), json);
            return 0;
        } catch (Trouble e) {
            throw new Failure("The journal could not be folded: " + e.getMessage() + ".", e);
        }
    }

    /**
     * What a fold of the whole journal took.
     *
     * @param gaps how many times records of somebody were missing
     * @param foreign messages that Viva did not write, passed over
     */
    record Rebuilt(long records, int gaps, int foreign, double seconds) {}

    /** Folds all of the journal. */
    static Rebuilt fold(Ground ground) {
        Settings settings = ground.settings();
        Topics topics = Engine.topics(settings);
        Vertx vertx = Vertx.vertx();
        Redis redis = RedisClients.create(vertx, ground.addresses().redis());
        Clients clients = new Clients(ground.addresses().kafka());
        try (RedisLink link = new RedisLink(redis, settings.redis().patience());
                KafkaProducer<byte[], byte[]> producer = clients.producer();
                Admin admin = clients.admin();
                KafkaJournal journal = new KafkaJournal(
                        clients.rereader(Recovery.CHUNK), admin, topics, ground.master(), Engine.GROUP)) {
            RedisClients.requireAnswer(redis, ground.addresses().redis());
            RedisStateStore store = new RedisStateStore(link, ground.master(), new KeyTopic(producer, topics.keys()));
            Progress progress = new Progress();
            store.learnEpoch();
            return fold(
                    new Recovery(journal, store, new RedisTimerBook(link), Engine.rules(settings), progress), progress);
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    private static Rebuilt fold(Recovery recovery, Progress progress) {
        long start = System.nanoTime();
        recovery.beginAnew();
        progress.all = recovery.left();
        while (recovery.busy()) {
            recovery.advance();
        }
        return new Rebuilt(progress.read, progress.gaps, progress.foreign, (System.nanoTime() - start) / 1e9);
    }

    static void print(Rebuilt rebuilt, boolean json) {
        double seconds = rebuilt.seconds();
        double rate = rebuilt.records() / Math.max(seconds, 1e-3);
        if (json) {
            ObjectNode node = Json.MAPPER.createObjectNode();
            node.put("records", rebuilt.records());
            node.put("gaps", rebuilt.gaps());
            node.put("foreign", rebuilt.foreign());
            node.put("seconds", seconds);
            node.put("recordsPerSecond", rate);
            System.out.println(Wire.write(node));
        } else {
            System.out.printf(
                    Locale.ROOT,
                    "%d records read in %.1f s (%.0f/s); Redis holds all of them.%n",
                    rebuilt.records(),
                    seconds,
                    rate);
        }
        if (rebuilt.gaps() > 0) {
            System.err.println(rebuilt.gaps() + " times records of somebody were missing in the journal.");
        }
        if (rebuilt.foreign() > 0) {
            System.err.println(rebuilt.foreign() + " messages in the journal were not written by Viva; passed over.");
        }
    }

    /** Says now and then how far it is. */
    private static final class Progress implements Watch {
        private static final long EVERY = 2_000_000_000L;

        private long all;
        private long read;
        private int gaps;
        private int foreign;
        private long said = System.nanoTime();

        @Override
        public void folded(int partition, int records, long left) {
            read += records;
            if (System.nanoTime() - said > EVERY) {
                said = System.nanoTime();
                System.err.printf(Locale.ROOT, "%d of %d records read …%n", all - left, all);
            }
        }

        @Override
        public void gap(CandidateKey candidate, long version, long next) {
            gaps++;
        }

        @Override
        public void foreign(int partition, long offset) {
            foreign++;
        }
    }
}
