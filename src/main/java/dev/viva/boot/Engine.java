package dev.viva.boot;

import dev.viva.ability.AdaptivePicker;
import dev.viva.adapter.kafka.Clients;
import dev.viva.adapter.kafka.EventSender;
import dev.viva.adapter.kafka.PersonalExport;
import dev.viva.adapter.kafka.RecordReader;
import dev.viva.adapter.kafka.ReplyFanout;
import dev.viva.adapter.kafka.Seal;
import dev.viva.adapter.kafka.TimerLoop;
import dev.viva.adapter.kafka.Topics;
import dev.viva.adapter.redis.RedisLink;
import dev.viva.adapter.redis.RedisTimerBook;
import dev.viva.bank.ItemBank;
import dev.viva.chat.CandidateKey;
import dev.viva.library.Library;
import dev.viva.practice.Practice;
import dev.viva.practice.TimerBook;
import dev.viva.session.Interview;
import dev.viva.session.Rules;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Redis;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Everything that runs: the practice loop, the grader workers, the timers and the fan-out of replies, each a thread. */
public final class Engine implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Engine.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration DRAIN = Duration.ofSeconds(20);

    /**
     * What the engine stands on, and who looks.
     */
    public record Surroundings(Ground ground, Vertx vertx, Clock clock, Instruments instruments) {
        /** Nobody looks. */
        Surroundings(Ground ground, Vertx vertx, Clock clock) {
            this(ground, vertx, clock, Instruments.none());
        }

        Addresses addresses() {
            return ground.addresses();
        }

        @Nullable
        String instance() {
            return ground.instance();
        }
    }

    /** The consumer group whose commits say what was answered. */
    static final String GROUP = "viva.practice";

    private final List<Thread> threads = new ArrayList<>();
    private final List<AutoCloseable> resources = new ArrayList<>();
    private final Health health;
    private final EventSender sender;
    private final ReplyFanout replies;
    private final Library library;
    private volatile boolean going = true;

    /**
     * Makes the topics and starts all threads.
     *
     * @param heard whose replies this process hands on
     * @throws Failure when Kafka or Redis does not answer
     */
    public Engine(Settings settings, Surroundings around, ItemBank bank, Predicate<CandidateKey> heard) {
        Clock clock = around.clock();
        around.ground().withTopics();
        library = Ground.library();
        Topics topics = topics(settings);
        Clients clients = new Clients(around.addresses().kafka());
        Seal seal = new Seal(around.ground().secret());
        health = new Health(clock, around.ground()::trouble);
        KafkaProducer<byte[], byte[]> producer = opened(clients.producer());
        sender = new EventSender(
                producer,
                topics.events(),
                seal,
                around.instruments().tracing(),
                around.ground().receipts());
        replies = new ReplyFanout(opened(clients.reader(500)), topics.replies(), clock, heard);
        Redis redis = RedisClients.create(around.vertx(), around.addresses().redis());
        resources.add(redis::close);
        RedisClients.requireAnswer(redis, around.addresses().redis());
        Rules rules = rules(settings);
        practice(around, bank, producer, redis, rules);
        grading(around, bank, redis);
        TimerBook book = around.instruments().around(new RedisTimerBook(link(redis, settings)));
        TimerLoop timers = new TimerLoop(book, sender, clock, LOG::warn);
        start("viva-timers", () -> timers.run(() -> going));
        start("viva-replies", () -> replies.run(() -> going, LOG::warn));
    }

    public Health health() {
        return health;
    }

    public EventSender sender() {
        return sender;
    }

    public ReplyFanout replies() {
        return replies;
    }

    public Library library() {
        return library;
    }

    /** Ends the loops after the batch they are at, then gives everything back. */
    @Override
    public void close() {
        going = false;
        for (Thread thread : threads) {
            join(thread);
        }
        for (int i = resources.size() - 1; i >= 0; i--) {
            close(resources.get(i));
        }
    }

    private void practice(
            Surroundings around, ItemBank bank, KafkaProducer<byte[], byte[]> producer, Redis redis, Rules rules) {
        PracticeParts parts = opened(new PracticeParts(around.ground(), around.instruments(), producer, redis));
        health.also(new BrokerSilence(parts.consumerMetrics()));
        Interview interview = new Interview(bank, AdaptivePicker.authored(bank), rules, library);
        Practice practice = new Practice(parts.ports(health), interview, rules);
        start("viva-practice", () -> practice.run(() -> going, Engine::pause));
    }

    private void grading(Surroundings around, ItemBank bank, Redis redis) {
        if (around.ground().settings().grader().enabled()) {
            GradingParts parts = opened(new GradingParts(around, bank, sender, redis));
            start("viva-challenges", () -> parts.desk().run(() -> going));
            start("viva-graders", () -> parts.graders().run(() -> going));
        }
    }

    private RedisLink link(Redis redis, Settings settings) {
        return opened(new RedisLink(redis, settings.redis().patience()));
    }

    private <T extends AutoCloseable> T opened(T resource) {
        resources.add(resource);
        return resource;
    }

    private void start(String name, Runnable loop) {
        Thread thread = new Thread(loop, name);
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((at, bug) -> {
            LOG.error(name + " ended", bug);
            health.ended("the thread " + name + " ended: restart the service and report this");
        });
        threads.add(thread);
        thread.start();
    }

    /** Puts together what is kept about a person. */
    static PersonalExport export(Ground ground) {
        return new PersonalExport(records(ground));
    }

    /** What the journal has of anybody. */
    static RecordReader records(Ground ground) {
        return new RecordReader(
                new Clients(ground.addresses().kafka()), topics(ground.settings()), ground.master(), GROUP);
    }

    static Topics topics(Settings settings) {
        Settings.Topics names = settings.topics();
        return new Topics(
                names.events(),
                names.replies(),
                names.requests(),
                names.records(),
                names.workspaceRecords(),
                names.keys(),
                names.deadLetters());
    }

    static Rules rules(Settings settings) {
        Rules usual = Rules.DEFAULT;
        Settings.Session session = settings.session();
        return new Rules(
                session.grace(),
                session.markOverdue(),
                usual.markTries(),
                usual.hintCost(),
                usual.followUpShare(),
                session.burst(),
                session.perSecond(),
                session.mockLength(),
                usual.longestMock(),
                usual.longestAnswer(),
                SecondReaders.wanted(settings.grader().llm()));
    }

    private static void pause(int failures) {
        try {
            Thread.sleep(Math.min(LONGEST_PAUSE.toMillis(), 100L << Math.min(failures, 6)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join(DRAIN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void close(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            LOG.debug("not closed cleanly", e);
        }
    }
}
