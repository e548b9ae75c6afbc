package dev.viva.boot;

import dev.viva.adapter.kafka.Clients;
import dev.viva.adapter.kafka.Topics;
import dev.viva.adapter.redis.RedisLink;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench soak}: whether the service's memory stays level while people talk to it. */
@Command(
        name = "soak",
        description =
                "People ask and answer at a steady rate; the memory of the built jar and its servers is taken every"
                        + " minute. Exit 1 when the service's memory goes on growing, or a message gets no reply.")
final class BenchSoak implements Callable<Integer> {
    private static final Duration LAST_REPLIES = Duration.ofSeconds(30);
    private static final int LEAST_SAMPLES = 6;

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Option(names = "--minutes", description = "How long people talk.", defaultValue = "10")
    private double minutes;

    @Option(names = "--rate", description = "Messages a second.", defaultValue = "20")
    private double perSecond;

    @Option(
            names = "--most",
            description = "Megabytes a minute, after the first third, that heap and resident memory may grow.",
            defaultValue = "2")
    private double most;

    @Option(names = "--jar", description = "The jar to start; this one unless given.")
    private @Nullable Path jar;

    @Override
    public Integer call() {
        Settings settings = SettingsLoader.config().getConfigMapping(Settings.class);
        Path started = jar == null ? ServiceProcess.jar() : jar;
        Vertx vertx = Vertx.vertx();
        try (TemporaryFolder folder = new TemporaryFolder("viva-bench");
                // The pace of a person is not what is measured here.
                ServiceProcess service = new ServiceProcess(
                        started, folder.path().resolve("service"), List.of("viva.session.burst=1000000000"));
                RedisLink link = new RedisLink(
                        RedisClients.create(vertx, service.addresses().redis()),
                        settings.redis().patience())) {
            return soak(service, link, Topics.DEFAULT);
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    private int soak(ServiceProcess service, RedisLink link, Topics topics) {
        Clients clients = new Clients(service.addresses().kafka());
        try (SoakTraffic traffic =
                new SoakTraffic(clients, topics.events(), topics.replies(), perSecond, Clock.systemUTC())) {
            List<SoakSample> samples = new ArrayList<>();
            double every = Math.min(1, minutes / LEAST_SAMPLES);
            long start = System.nanoTime();
            for (double at = every; at < minutes + every / 2; at += every) {
                sleep(start + (long) (at * 60e9) - System.nanoTime());
                double minute = (System.nanoTime() - start) / 60e9;
                SoakSample sample = SoakSample.take(minute, traffic.sent(), service, link);
                sample.print(json);
                samples.add(sample);
                System.err.println(Math.round(at * 60) + " of " + Math.round(minutes * 60) + " seconds …");
            }
            int unanswered = traffic.finish(LAST_REPLIES);
            SoakVerdict verdict = SoakVerdict.of(samples, most, traffic.sent(), unanswered);
            verdict.print(json);
            return verdict.passes() ? 0 : 1;
        }
    }

    private static void sleep(long nanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(Math.max(0, nanos));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
