package dev.viva.simulation;

import dev.viva.adapter.kafka.ConsumerLag;
import dev.viva.adapter.kafka.EventReader;
import dev.viva.adapter.kafka.KafkaEventLog;
import dev.viva.adapter.kafka.KafkaOutlet;
import dev.viva.adapter.kafka.KeyTopic;
import dev.viva.adapter.kafka.Topics;
import dev.viva.adapter.redis.RedisLink;
import dev.viva.adapter.redis.RedisStateStore;
import dev.viva.adapter.redis.RedisTimerBook;
import dev.viva.adapter.trace.Tracing;
import dev.viva.adapter.trace.Trails;
import dev.viva.chat.CandidateKey;
import dev.viva.practice.Delivery;
import dev.viva.practice.Practice;
import dev.viva.practice.Setback;
import dev.viva.practice.Watch;
import dev.viva.session.Interview;
import dev.viva.session.Rules;
import dev.viva.session.TestingBank;
import java.time.Duration;
import org.apache.kafka.clients.producer.Producer;

/** One instance of the service: the real loop with its real adapters, on a modelled broker. */
final class Owner implements Actor {
    private static final Topics TOPICS = Topics.DEFAULT;

    /** How the loop tells of an exception that is no trouble with the outside world. */
    private static final String FAULT = "a fault of Viva";

    private final World world;
    private final String name;
    private final ModelConsumer consumer;
    private final Practice practice;

    Owner(World world, String name) {
        this.world = world;
        this.name = name;
        consumer = new ModelConsumer(world);
        Mutation mutation = world.mutation();
        Producer<byte[], byte[]> producer = ModelProducer.of(world);
        RedisLink link = new RedisLink(world.redis(), Duration.ofSeconds(10));
        Practice.Ports ports = new Practice.Ports(
                new KafkaEventLog(
                        consumer.client(),
                        new EventReader(world.seal()),
                        TOPICS.events(),
                        topic -> world.broker().idOf(topic),
                        new ConsumerLag()),
                new DurableStore(
                        world,
                        new RedisStateStore(
                                link, world.master(), mutation.book(new KeyTopic(producer, TOPICS.keys())))),
                new KafkaOutlet(producer, TOPICS, world.seal(), new Trails(Tracing.OFF, "viva.practice")),
                new RedisTimerBook(link),
                new ModelJournal(world),
                new Telling());
        practice = new Practice(
                mutation.ports(ports, world),
                new Interview(TestingBank.bank(), mutation.picker(), Rules.DEFAULT, TestingBank.library()),
                Rules.DEFAULT);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public ModelConsumer consumer() {
        return consumer;
    }

    void turn() {
        practice.turn(failures -> world.clock().pass(Duration.ofMillis(100)));
    }

    private final class Telling implements Watch {
        @Override
        public void handled(String result, Delivery delivery) {
            String what = delivery instanceof Delivery.Readable readable
                    ? readable.event().head().candidate() + " "
                            + readable.event().head().id()
                    : "poison";
            say(result + " " + what + " of " + delivery.source().partition() + ":"
                    + delivery.source().offset());
        }

        @Override
        public void committed(int events) {
            say("committed " + events);
        }

        @Override
        public void trouble(String reason) {
            say("trouble: " + reason);
            if (reason.startsWith(FAULT)) {
                world.broke(name + ": " + reason);
            }
        }

        @Override
        public void rewound(Setback kind, String reason) {
            say("rewinds: " + reason);
        }

        @Override
        public void gap(CandidateKey candidate, long version, long next) {
            say("gap of " + candidate + " between " + version + " and " + next);
        }

        @Override
        public void folded(int partition, int records, long left) {
            say("folded " + records + " of partition " + partition);
        }

        @Override
        public void fenceReset(Delivery delivery) {
            say("fence reset by " + delivery.source());
        }

        private void say(String text) {
            world.trace().add(name + " " + text);
        }
    }
}
