package dev.viva.boot;

import dev.viva.adapter.kafka.Clients;
import dev.viva.adapter.kafka.EventReader;
import dev.viva.adapter.kafka.KafkaEventLog;
import dev.viva.adapter.kafka.KafkaJournal;
import dev.viva.adapter.kafka.KafkaOutlet;
import dev.viva.adapter.kafka.KeyTopic;
import dev.viva.adapter.kafka.Seal;
import dev.viva.adapter.kafka.TopicIds;
import dev.viva.adapter.kafka.Topics;
import dev.viva.adapter.redis.RedisLink;
import dev.viva.adapter.redis.RedisStateStore;
import dev.viva.adapter.redis.RedisTimerBook;
import dev.viva.adapter.trace.Trails;
import dev.viva.practice.Practice;
import dev.viva.practice.Recovery;
import dev.viva.practice.Watch;
import io.vertx.redis.client.Redis;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/** What the practice loop works with: consumer, store, outlet and journal on real servers, with instruments around them. */
final class PracticeParts implements AutoCloseable {
    private final Instruments instruments;
    private final Trails trails;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final KafkaEventLog log;
    private final RedisLink link;
    private final KafkaJournal journal;
    private final Admin admin;
    private final RedisStateStore store;
    private final KafkaOutlet outlet;
    private final Supplier<Optional<String>> guard;

    PracticeParts(Ground ground, Instruments instruments, KafkaProducer<byte[], byte[]> producer, Redis redis) {
        Settings settings = ground.settings();
        Topics topics = Engine.topics(settings);
        Clients clients = new Clients(ground.addresses().kafka());
        Seal seal = new Seal(ground.secret());
        this.instruments = instruments;
        guard = ground::trouble;
        trails = new Trails(instruments.tracing(), Engine.GROUP);
        admin = clients.admin();
        consumer = clients.consumer(
                Engine.GROUP, ground.instance(), settings.kafka().batch());
        log = new KafkaEventLog(
                consumer, new EventReader(seal), topics.events(), TopicIds.asking(admin), instruments.lag("events"));
        link = new RedisLink(redis, settings.redis().patience());
        store = new RedisStateStore(link, ground.master(), new KeyTopic(producer, topics.keys()));
        outlet = new KafkaOutlet(producer, topics, seal, trails);
        journal = new KafkaJournal(clients.rereader(Recovery.CHUNK), admin, topics, ground.master(), Engine.GROUP);
    }

    Practice.Ports ports(Watch watch) {
        return instruments.around(
                new Practice.Ports(new GuardedLog(log, guard), store, outlet, new RedisTimerBook(link), journal, watch),
                trails);
    }

    /** The consumer's own figures; reading them is safe from any thread. */
    Supplier<Map<MetricName, ? extends Metric>> consumerMetrics() {
        return consumer::metrics;
    }

    @Override
    public void close() {
        journal.close();
        link.close();
        log.close();
        admin.close();
    }
}
