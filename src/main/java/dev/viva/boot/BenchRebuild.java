package dev.viva.boot;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.viva.adapter.json.Json;
import dev.viva.adapter.json.Wire;
import dev.viva.adapter.redis.RedisLink;
import dev.viva.practice.Recovery;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code bench rebuild}: a large journal folded into an empty Redis, beside what its servers take for the same bytes. */
@CommandLine.Command(
        name = "rebuild",
        description =
                "Makes a large journal and folds it into an empty Redis, beside a bare read of the same topic and a"
                        + " bare pipelined write of the same bytes.")
final class BenchRebuild implements Callable<Integer> {
    private static final Duration POLL = Duration.ofMillis(500);

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Option(names = "--records", description = "Records of the journal.", defaultValue = "200000")
    private int records;

    @Option(names = "--people", description = "People they are about.", defaultValue = "4000")
    private int people;

    @Override
    public Integer call() {
        try (BenchRig rig = new BenchRig(people)) {
            new LargeJournal(rig, people, Clock.systemUTC().instant()).write(records);
            System.err.println("reading …");
            double read = read(rig, batch -> {});
            System.err.println("folding …");
            RebuildCommand.Rebuilt rebuilt = RebuildCommand.fold(rig.ground());
            System.err.println("writing …");
            double written = write(rig);
            print("bare read", records, read);
            print("bare write", records, written);
            print("rebuild", rebuilt.records(), rebuilt.seconds());
            ratio(rebuilt.seconds(), read + written);
            return rebuilt.records() == records && rebuilt.gaps() == 0 ? 0 : 1;
        }
    }

    /** Reads the whole journal; gives how many seconds that took, with what is done to each batch. */
    private static double read(BenchRig rig, Consumer<ConsumerRecords<byte[], byte[]>> each) {
        List<TopicPartition> all = IntStream.range(0, rig.settings().kafka().partitions())
                .mapToObj(partition -> new TopicPartition(rig.topics().records(), partition))
                .toList();
        try (KafkaConsumer<byte[], byte[]> reader = rig.clients().rereader(Recovery.CHUNK)) {
            long left = reader.endOffsets(all).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            long start = System.nanoTime();
            reader.assign(all);
            reader.seekToBeginning(all);
            while (left > 0) {
                ConsumerRecords<byte[], byte[]> batch = reader.poll(POLL);
                each.accept(batch);
                left -= batch.count();
            }
            return (System.nanoTime() - start) / 1e9;
        }
    }

    /** Seconds spent writing alone. The same keys again and again, so that the memory of Redis is not what is measured. */
    private static double write(BenchRig rig) {
        long[] nanos = new long[1];
        try (RedisLink link = new RedisLink(rig.redis(), rig.settings().redis().patience())) {
            read(rig, batch -> {
                List<Request> requests = new ArrayList<>(batch.count());
                for (ConsumerRecord<byte[], byte[]> record : batch) {
                    requests.add(Request.cmd(Command.SET)
                            .arg("bench:" + requests.size())
                            .arg(new String(record.value(), StandardCharsets.UTF_8)));
                }
                long start = System.nanoTime();
                link.call(requests);
                nanos[0] += System.nanoTime() - start;
            });
        }
        return nanos[0] / 1e9;
    }

    private void print(String what, long count, double seconds) {
        if (json) {
            ObjectNode node = Json.MAPPER.createObjectNode().put("what", what);
            node.put("records", count).put("seconds", seconds).put("recordsPerSecond", count / seconds);
            System.out.println(Wire.write(node));
        } else {
            System.out.println(String.format(
                    Locale.ROOT, "%-12s %9.0f records/s   %d in %.1f s", what, count / seconds, count, seconds));
        }
    }

    /** Against a program that only reads and then only writes. */
    private void ratio(double rebuild, double bare) {
        if (json) {
            System.out.println(Wire.write(
                    Json.MAPPER.createObjectNode().put("what", "rebuild / bare").put("ratio", bare / rebuild)));
        } else {
            System.out.println(
                    String.format(Locale.ROOT, "rebuild / bare read, then bare write   %.2f", bare / rebuild));
        }
    }
}
