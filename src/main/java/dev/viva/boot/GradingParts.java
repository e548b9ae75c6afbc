package dev.viva.boot;

import dev.viva.adapter.kafka.ChallengeDesk;
import dev.viva.adapter.kafka.Clients;
import dev.viva.adapter.kafka.EventSender;
import dev.viva.adapter.kafka.GraderLoop;
import dev.viva.adapter.kafka.Seal;
import dev.viva.adapter.kafka.Topics;
import dev.viva.adapter.llm.ReadingQueue;
import dev.viva.adapter.redis.RedisLink;
import dev.viva.adapter.redis.RedisTokenBudget;
import dev.viva.bank.ItemBank;
import dev.viva.grading.KnownAnswers;
import dev.viva.practice.AfterGrade;
import dev.viva.practice.FollowUps;
import dev.viva.practice.GraderWork;
import dev.viva.practice.TokenBudget;
import io.vertx.redis.client.Redis;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;

/** What marks answers and has them read again: the grader workers, the second reader, the desk for challenges. */
final class GradingParts implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(GradingParts.class);
    private static final int BATCH = 64;

    private final List<AutoCloseable> resources = new ArrayList<>();
    private final Settings settings;
    private final Engine.Surroundings around;
    private final Redis redis;
    private final GraderLoop graders;
    private final ChallengeDesk desk;

    GradingParts(Engine.Surroundings around, ItemBank bank, EventSender sender, Redis redis) {
        this.settings = around.ground().settings();
        this.around = around;
        this.redis = redis;
        Topics topics = Engine.topics(settings);
        Clients clients = new Clients(around.addresses().kafka());
        Optional<ReadingQueue> second = SecondReaders.of(settings.grader().llm(), this::budget, sender, around.clock())
                .map(this::opened);
        desk = new ChallengeDesk(
                opened(clients.consumer(ChallengeDesk.GROUP, around.instance(), BATCH)),
                topics.records(),
                Engine.records(around.ground()),
                second.orElse(null),
                sender,
                around.clock(),
                LOG::warn);
        ExecutorService workers = Executors.newFixedThreadPool(settings.grader().workers());
        resources.add(workers::shutdownNow);
        graders = new GraderLoop(
                opened(clients.consumer(GraderLoop.GROUP, around.instance(), BATCH)),
                topics.requests(),
                work(bank),
                sender,
                new Seal(around.ground().secret()),
                workers,
                around.clock(),
                LOG::warn,
                second.<AfterGrade>map(each -> each).orElse(AfterGrade.NOTHING),
                around.instruments().tracing(),
                around.instruments().lag("grading"));
    }

    GraderLoop graders() {
        return graders;
    }

    ChallengeDesk desk() {
        return desk;
    }

    private GraderWork work(ItemBank bank) {
        FollowUps followUps = SecondReaders.followUps(settings.grader().llm(), this::budget, around.clock())
                .<FollowUps>map(this::opened)
                .orElse(FollowUps.AS_WRITTEN);
        return new GraderWork(
                around.instruments().around(new KnownAnswers(Graders.rubric(bank), Graders.samples(bank)), "rubric"),
                around.instruments().around(Graders.numeric(), "numeric"),
                followUps);
    }

    private TokenBudget budget() {
        return new RedisTokenBudget(opened(new RedisLink(redis, settings.redis().patience())));
    }

    private <T extends AutoCloseable> T opened(T resource) {
        resources.add(resource);
        return resource;
    }

    @Override
    public void close() {
        for (int i = resources.size() - 1; i >= 0; i--) {
            Engine.close(resources.get(i));
        }
    }
}
