package dev.viva.boot;

import dev.viva.adapter.json.Json;
import dev.viva.adapter.kafka.Clients;
import dev.viva.adapter.kafka.EventSender;
import dev.viva.adapter.kafka.Seal;
import dev.viva.adapter.kafka.Types;
import dev.viva.adapter.trace.Tracing;
import dev.viva.chat.CandidateKey;
import dev.viva.chat.EventId;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;

/** People who ask for help and for questions and answer them, at a steady rate; counts who is still owed a reply. */
final class SoakTraffic implements AutoCloseable {
    private static final List<String> TURNS = List.of(
            "help",
            "probe",
            "Averaging many trees lowers the variance because their errors partly cancel.",
            "skip",
            "progress",
            "stop");
    private static final int PEOPLE = 200;
    private static final Duration POLL = Duration.ofMillis(200);

    private final Clock clock;
    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final EventSender sender;
    private final Set<String> owed = ConcurrentHashMap.newKeySet();
    private final AtomicLong sent = new AtomicLong();
    private final double perSecond;
    private final Thread talking = new Thread(this::talk, "viva-bench-people");
    private final Thread listening = new Thread(this::listen, "viva-bench-replies");
    private volatile boolean going = true;
    private volatile boolean hearing = true;

    /** Begins at once. */
    SoakTraffic(Clients clients, String events, String replies, double perSecond, Clock clock) {
        this.clock = clock;
        this.perSecond = perSecond;
        producer = clients.producer();
        consumer = clients.reader(500);
        // What people say is not sealed, so any secret does.
        sender = new EventSender(producer, events, new Seal(new byte[16]), Tracing.OFF);
        List<TopicPartition> all = new ArrayList<>();
        consumer.partitionsFor(replies).forEach(each -> all.add(new TopicPartition(replies, each.partition())));
        consumer.assign(all);
        consumer.seekToEnd(all);
        all.forEach(consumer::position);
        for (Thread each : List.of(talking, listening)) {
            each.setDaemon(true);
            each.start();
        }
    }

    long sent() {
        return sent.get();
    }

    /** Stops talking and waits a while for the last replies; gives how many messages got none. */
    int finish(Duration patience) {
        going = false;
        join(talking);
        long end = System.nanoTime() + patience.toNanos();
        while (!owed.isEmpty() && System.nanoTime() < end) {
            pause(POLL.toNanos());
        }
        return owed.size();
    }

    @Override
    public void close() {
        going = false;
        hearing = false;
        join(talking);
        join(listening);
        producer.close();
        consumer.close();
    }

    private void talk() {
        long start = System.nanoTime();
        while (going) {
            long number = sent.get();
            long due = start + (long) (number / perSecond * 1e9);
            pause(due - System.nanoTime());
            say(number);
        }
    }

    private void say(long number) {
        String id = "soak-" + number;
        owed.add(id);
        sender.chat(
                new CandidateKey("bench:local", "robin-" + number % PEOPLE),
                new EventId(id),
                Types.MESSAGE,
                Map.of("channel", "bench", "text", TURNS.get((int) (number / PEOPLE % TURNS.size())), "complete", true),
                clock.instant());
        sent.incrementAndGet();
    }

    private void listen() {
        while (hearing) {
            for (ConsumerRecord<byte[], byte[]> each : consumer.poll(POLL)) {
                try {
                    owed.remove(
                            Json.MAPPER.readTree(each.value()).path("replyTo").asText());
                } catch (IOException notOurs) {
                    throw new Failure("A reply cannot be read.", notOurs);
                }
            }
        }
    }

    private static void pause(long nanos) {
        if (nanos > 0) {
            try {
                Thread.sleep(nanos / 1_000_000, (int) (nanos % 1_000_000));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
