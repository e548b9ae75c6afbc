package dev.viva.boot;

import dev.viva.adapter.redis.RedisLink;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The bare limit: the same poll, one pipeline of a script that writes next to nothing (so that the server still goes to
 * its disk before it answers), messages of the same bytes, a commit. Without the script it is a plain echo.
 */
final class BenchBare implements BenchLoop {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final String NOTHING_MUCH = "redis.call('SET', KEYS[1], ARGV[1]) return 'ok'";

    private final String name;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final KafkaProducer<byte[], byte[]> producer;
    private final RedisLink link;
    private final List<List<ConsumerRecord<byte[], byte[]>>> samples;
    private final String digest;

    /**
     * @param samples what may go out for an event; one of each list does
     * @param withScript whether Redis is asked at all
     */
    BenchBare(BenchRig rig, String name, List<List<ConsumerRecord<byte[], byte[]>>> samples, boolean withScript) {
        this.name = name;
        this.samples = List.copyOf(samples);
        consumer = rig.clients()
                .consumer(
                        "bench." + name.replace(' ', '-'),
                        null,
                        rig.settings().kafka().batch());
        consumer.subscribe(List.of(rig.topics().events()));
        producer = rig.clients().producer();
        link = new RedisLink(rig.redis(), Duration.ofSeconds(10));
        digest = withScript
                ? String.valueOf(
                        link.call(Request.cmd(Command.SCRIPT).arg("LOAD").arg(NOTHING_MUCH)))
                : "";
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int step() {
        ConsumerRecords<byte[], byte[]> batch = consumer.poll(POLL);
        if (batch.isEmpty()) {
            return 0;
        }
        if (!digest.isEmpty()) {
            script(batch);
        }
        produce(batch);
        consumer.commitSync();
        return batch.count();
    }

    private void script(ConsumerRecords<byte[], byte[]> batch) {
        List<Request> requests = new ArrayList<>(batch.count());
        for (ConsumerRecord<byte[], byte[]> each : batch) {
            requests.add(Request.cmd(Command.EVALSHA)
                    .arg(digest)
                    .arg(1)
                    .arg("bench:" + each.partition())
                    .arg(each.offset()));
        }
        link.call(requests);
    }

    private void produce(ConsumerRecords<byte[], byte[]> batch) {
        for (ConsumerRecord<byte[], byte[]> each : batch) {
            for (List<ConsumerRecord<byte[], byte[]>> kind : samples) {
                ConsumerRecord<byte[], byte[]> sample = kind.get((int) (each.offset() % kind.size()));
                producer.send(new ProducerRecord<>(topic(sample), null, each.key(), sample.value(), sample.headers()));
            }
        }
        producer.flush();
    }

    /** Where the copies of a sample go. */
    static String topic(ConsumerRecord<byte[], byte[]> sample) {
        return "bench." + sample.topic();
    }

    @Override
    public void close() {
        consumer.close();
        producer.close();
        link.close();
    }
}
