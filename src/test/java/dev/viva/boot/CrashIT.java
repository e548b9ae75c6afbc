package dev.viva.boot;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.viva.adapter.kafka.Clients;
import dev.viva.adapter.kafka.GraderLoop;
import dev.viva.adapter.redis.Keyspace;
import dev.viva.boot.embedded.DataFolder;
import dev.viva.boot.embedded.EmbeddedServers;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real jar under load, killed, frozen, robbed of Redis and of its disk; checked from outside. */
@Tag("long")
class CrashIT {
    private static final long SEED = Long.getLong("viva.seed", System.nanoTime());
    private static final int KILLS = Integer.getInteger("viva.kills", 4);
    private static final int PEOPLE = 30;
    private static final Duration HEALED = Duration.ofSeconds(120);

    @TempDir
    Path folder;

    @Test
    void shouldLoseAndDoubleNothingWhenEverythingIsKilledAtOnce() throws Exception {
        // Given
        System.out.println("seed " + SEED);
        SplittableRandom random = new SplittableRandom(SEED);
        String kafka = "127.0.0.1:" + TestingJar.freePort();
        String[] settings = fixed(kafka);
        TestingJar jar = TestingJar.serve(folder, settings);
        jar.ready();

        // When
        List<Long> recoveries = new ArrayList<>();
        try (CrashLoad load = new CrashLoad(kafka, SEED, PEOPLE)) {
            for (int i = 0; i < KILLS; i++) {
                load.talk(Duration.ofMillis(2000 + random.nextInt(2000)));
                jar.process().destroyForcibly().waitFor();
                load.talk(Duration.ofMillis(500));
                long start = System.nanoTime();
                jar = TestingJar.serve(folder, settings);
                jar.ready();
                load.flush();
                awaitNoLag(kafka);
                recoveries.add((System.nanoTime() - start) / 1_000_000);
            }
            load.talk(Duration.ofSeconds(2));

            // Then
            System.out.println("kills " + KILLS + ", from start to no lag (ms) " + recoveries);
            check(load, kafka, DataFolder.masterKey(folder), redis(settings));
        } finally {
            jar.close();
        }
    }

    @Test
    void shouldLoseAndDoubleNothingWhenOneOfTwoFreezesAndRedisDies() throws Exception {
        // Given
        System.out.println("seed " + SEED);
        byte[] master = new byte[32];
        try (EmbeddedServers servers =
                        EmbeddedServers.start(folder.resolve("servers"), new EmbeddedServers.Wanted(true, 0, true, 0));
                TestingJar first = two(servers, "first");
                TestingJar second = two(servers, "second");
                CrashLoad load = new CrashLoad(servers.kafka(), SEED, PEOPLE)) {
            servers.await();
            first.ready();
            second.ready();

            // When
            load.talk(Duration.ofSeconds(3));
            signal(first, "STOP");
            // Longer than the session of the group lasts, so that the other one takes over.
            load.talk(Duration.ofSeconds(16));
            signal(first, "CONT");
            load.talk(Duration.ofSeconds(3));
            killRedis(folder.resolve("servers"));
            load.talk(Duration.ofSeconds(3));
            second.process().destroyForcibly().waitFor();
            load.talk(Duration.ofSeconds(2));

            // Then
            check(load, servers.kafka(), master, servers.redis());
        }
    }

    @Test
    void shouldPauseOnAFullDiskAndHealByItself() throws Exception {
        // Given
        System.out.println("seed " + SEED);
        Path disk = Files.createDirectories(folder.resolve("disk"));
        Assumptions.assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=220m", "tmpfs", disk.toString()) == 0,
                "a small file system cannot be mounted here");
        String kafka = "127.0.0.1:" + TestingJar.freePort();
        String[] settings = fixed(kafka);
        int management = TestingJar.freePort();
        List<String> more = new ArrayList<>(List.of(settings));
        more.add("quarkus.management.port=" + management);
        String ready = "http://127.0.0.1:" + management + "/q/health/ready";
        try (TestingJar jar = TestingJar.serve(disk.resolve("data"), more.toArray(String[]::new));
                CrashLoad load = new CrashLoad(kafka, SEED, PEOPLE)) {
            jar.ready();
            load.talk(Duration.ofSeconds(2));

            // When
            Path filler = fill(disk);
            await().atMost(Duration.ofSeconds(30)).ignoreExceptions().untilAsserted(() -> assertThat(
                            given().get(ready).asString())
                    .contains("is full"));
            assertThat(given().get(ready).statusCode()).isEqualTo(503);
            load.talk(Duration.ofSeconds(8));
            assertThat(jar.process().isAlive()).isTrue();
            Files.delete(filler);

            // Then
            await().atMost(HEALED).ignoreExceptions().untilAsserted(() -> assertThat(
                            given().get(ready).statusCode())
                    .as(() -> given().get(ready).asString() + jar.err())
                    .isEqualTo(200));
            load.talk(Duration.ofSeconds(2));
            check(load, kafka, DataFolder.masterKey(disk.resolve("data")), redis(settings));
        } finally {
            run("umount", "-l", disk.toString());
        }
    }

    private TestingJar two(EmbeddedServers servers, String name) throws IOException {
        return TestingJar.serve(
                folder.resolve(name),
                "viva.kafka.bootstrap-servers=" + servers.kafka(),
                "viva.redis.hosts=" + servers.redis(),
                "viva.secret=the same for both of them",
                "viva.master-key=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "viva.instance=" + name,
                "viva.session.burst=1000000");
    }

    private static String[] fixed(String kafka) throws IOException {
        return new String[] {
            "viva.embedded.kafka-port=" + kafka.split(":")[1],
            "viva.embedded.redis-port=" + TestingJar.freePort(),
            "viva.session.burst=1000000"
        };
    }

    private static String redis(String[] settings) {
        return "127.0.0.1:" + settings[1].split("=")[1];
    }

    private static void check(CrashLoad load, String kafka, byte[] master, String redis) throws Exception {
        load.flush();
        awaitNoLag(kafka);
        CrashChecker checker = new CrashChecker(kafka, master);
        try (Keyspace keyspace = new Keyspace(redis)) {
            List<String> faults = checker.check(load, keyspace);
            System.out.println(checker.figures());
            assertThat(faults).isEmpty();
        }
        assertThat(checker.figures().get("marks")).isPositive();
        assertThat(load.doubles()).isPositive();
    }

    /** Nothing uncommitted for a while, since marks come back as events of their own. */
    private static void awaitNoLag(String kafka) {
        await().atMost(HEALED)
                .pollInterval(Duration.ofMillis(250))
                .during(Duration.ofMillis(1500))
                .ignoreExceptions()
                .until(() -> lag(kafka) == 0);
    }

    private static long lag(String kafka) throws Exception {
        Clients clients = new Clients(kafka);
        return new TestingTopic(clients, "chat.events").lag(Engine.GROUP)
                + new TestingTopic(clients, "grading.requests").lag(GraderLoop.GROUP);
    }

    private static void signal(TestingJar jar, String name) throws Exception {
        assertThat(run("kill", "-" + name, Long.toString(jar.process().pid()))).isZero();
    }

    private static void killRedis(Path servers) throws Exception {
        String pid =
                Files.readString(servers.resolve("redis").resolve("redis.pid")).strip();
        assertThat(run("kill", "-KILL", pid)).isZero();
    }

    /** Fills a disk to its last byte. */
    private static Path fill(Path disk) throws IOException {
        Path filler = disk.resolve("filler");
        try (OutputStream out = Files.newOutputStream(filler)) {
            byte[] block = new byte[64 * 1024];
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            return filler;
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).inheritIO().start();
        return process.waitFor(20, TimeUnit.SECONDS) ? process.exitValue() : -1;
    }
}
