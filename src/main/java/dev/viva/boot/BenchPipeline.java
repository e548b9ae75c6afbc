package dev.viva.boot;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.viva.adapter.json.Json;
import dev.viva.adapter.json.Wire;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench pipeline}: help events through the whole loop, against what the same servers do for a bare one. */
@Command(
        name = "pipeline",
        description = "Help events through the whole loop, in batches of 500, beside a bare loop and a plain echo"
                + " on the same broker and the same Redis, in turn.")
final class BenchPipeline implements Callable<Integer> {
    /** Enough that messages of the bare loop cannot be compressed better than real ones. */
    private static final int SAMPLES = 500;

    private static final String WHOLE = "whole loop";
    private static final String BARE = "bare loop";
    private static final String ECHO = "plain echo";

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Option(names = "--rounds", description = "Measured rounds.", defaultValue = "9")
    private int rounds;

    @Option(names = "--warm-up", description = "Rounds before that.", defaultValue = "15")
    private int warm;

    @Option(names = "--events", description = "Events of a round.", defaultValue = "5000")
    private int events;

    @Option(names = "--people", description = "People who send them, in turn.", defaultValue = "4000")
    private int people;

    @Override
    public Integer call() {
        try (BenchRig rig = new BenchRig(people);
                BenchWhole whole = new BenchWhole(rig)) {
            System.err.println("Everybody says hello …");
            rig.feed(people);
            take(rig, whole, people);
            List<ConsumerRecord<byte[], byte[]>> records =
                    rig.samples(rig.topics().records(), SAMPLES);
            List<ConsumerRecord<byte[], byte[]>> replies =
                    rig.samples(rig.topics().replies(), SAMPLES);
            rig.makeTopic(BenchBare.topic(records.get(0)));
            rig.makeTopic(BenchBare.topic(replies.get(0)));
            try (BenchBare bare = new BenchBare(rig, BARE, List.of(records, replies), true);
                    BenchBare echo = new BenchBare(rig, ECHO, List.of(replies), false)) {
                take(rig, bare, people);
                take(rig, echo, people);
                measure(rig, whole, List.of(whole, bare, echo));
            }
            return 0;
        }
    }

    private void measure(BenchRig rig, BenchWhole whole, List<BenchLoop> loops) {
        Map<String, List<BenchClock>> taken = new LinkedHashMap<>();
        Map<String, Double> before = Map.of();
        for (int round = -warm; round < rounds; round++) {
            if (round == 0) {
                before = whole.stages();
            }
            rig.feed(events);
            List<BenchLoop> turn = new ArrayList<>(loops);
            Collections.rotate(turn, round);
            for (BenchLoop loop : turn) {
                BenchClock clock = take(rig, loop, events);
                if (round >= 0) {
                    taken.computeIfAbsent(loop.name(), name -> new ArrayList<>())
                            .add(clock);
                }
            }
            System.err.println(
                    round < 0
                            ? "warm-up round " + (round + warm + 1) + " of " + warm + " …"
                            : "round " + (round + 1) + " of " + rounds + " …");
        }
        taken.forEach(this::rate);
        ratio(taken, BARE);
        ratio(taken, ECHO);
        stages(before, whole.stages());
    }

    private static BenchClock take(BenchRig rig, BenchLoop loop, int events) {
        BenchClock start = BenchClock.now(rig);
        for (int taken = 0; taken < events; ) {
            taken += loop.step();
        }
        return BenchClock.now(rig).since(start);
    }

    private void rate(String name, List<BenchClock> rounds) {
        double[] rates = sorted(rounds, clock -> events * 1e9 / clock.wall());
        double thread = micros(rounds, BenchClock::thread);
        double process = micros(rounds, BenchClock::process);
        double redis = micros(rounds, BenchClock::redis);
        double broker = micros(rounds, BenchClock::broker);
        if (json) {
            ObjectNode node = Json.MAPPER.createObjectNode();
            node.put("what", name)
                    .put("eventsPerSecond", Medians.of(rates))
                    .put("loopMicros", thread)
                    .put("processMicros", process)
                    .put("redisMicros", redis)
                    .put("brokerMicros", broker);
            Arrays.stream(rates).forEach(node.putArray("sorted")::add);
            System.out.println(Wire.write(node));
        } else {
            System.out.println(String.format(
                    Locale.ROOT,
                    "%-12s %8.0f events/s (%.0f to %.0f)   processor per event: the process %.0f µs (the loop %.0f),"
                            + " Redis %.0f, the broker %.0f",
                    name,
                    Medians.of(rates),
                    rates[0],
                    rates[rates.length - 1],
                    process,
                    thread,
                    redis,
                    broker));
        }
    }

    private double micros(List<BenchClock> rounds, ToLongFunction<BenchClock> time) {
        return Medians.of(sorted(rounds, clock -> time.applyAsLong(clock) / 1e3 / events));
    }

    /** The median over rounds of what the whole loop does to what the other does in the same round. */
    private void ratio(Map<String, List<BenchClock>> taken, String other) {
        double wall = ratio(taken, other, BenchClock::wall);
        double processor = ratio(taken, other, BenchClock::all);
        if (json) {
            ObjectNode node = Json.MAPPER.createObjectNode();
            node.put("what", "whole / " + other).put("ratio", wall).put("processorRatio", processor);
            System.out.println(Wire.write(node));
        } else {
            System.out.println(String.format(
                    Locale.ROOT,
                    "whole / %-10s %6.2f   by the processor time of all processes %.2f",
                    other,
                    wall,
                    processor));
        }
    }

    private static double ratio(Map<String, List<BenchClock>> taken, String other, ToLongFunction<BenchClock> time) {
        List<BenchClock> whole = taken.getOrDefault(WHOLE, List.of());
        List<BenchClock> bare = taken.getOrDefault(other, List.of());
        double[] ratios = new double[whole.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = (double) time.applyAsLong(bare.get(i)) / Math.max(1, time.applyAsLong(whole.get(i)));
        }
        Arrays.sort(ratios);
        return Medians.of(ratios);
    }

    private static double[] sorted(List<BenchClock> rounds, ToDoubleFunction<BenchClock> value) {
        return rounds.stream().mapToDouble(value).sorted().toArray();
    }

    private void stages(Map<String, Double> before, Map<String, Double> after) {
        double batches = rounds * events / 500.0;
        after.forEach((stage, millis) -> {
            double each = (millis - before.getOrDefault(stage, 0.0)) / batches;
            if (json) {
                ObjectNode node = Json.MAPPER.createObjectNode();
                node.put("what", "stage " + stage).put("msPer500", each);
                System.out.println(Wire.write(node));
            } else if (each >= 0.005) {
                System.out.println(String.format(Locale.ROOT, "  %-10s %6.2f ms for 500 events", stage, each));
            }
        });
    }
}
