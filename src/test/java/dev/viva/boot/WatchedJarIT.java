package dev.viva.boot;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.viva.adapter.json.Json;
import dev.viva.adapter.kafka.Clients;
import dev.viva.adapter.kafka.Types;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The jar as whoever watches over it sees it: metrics, logs, traces and health after a short conversation. */
class WatchedJarIT {
    private static final String KEY = "slack:t-zanzibar/u-zanzibar";
    private static final String PLANTED = "zanzibar";
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final Pattern METRIC = Pattern.compile("\\b(?:viva|jvm|process)_[a-z_]+");

    @TempDir
    static Path folder;

    private static TestingCollector collector;
    private static TestingJar jar;
    private static String management;
    private static TestingTopic events;
    private static TestingTopic replies;
    private static String scraped;

    @BeforeAll
    static void converse() throws Exception {
        collector = new TestingCollector();
        int port = TestingJar.freePort();
        management = "http://127.0.0.1:" + port;
        jar = new TestingJar(
                List.of(
                        "viva.data-dir=" + folder,
                        "viva.redis.patience=1s",
                        "quarkus.http.port=" + TestingJar.freePort(),
                        "quarkus.management.port=" + port,
                        "quarkus.log.console.json.enabled=true",
                        "quarkus.log.category.\"dev.viva\".level=DEBUG",
                        "quarkus.log.category.\"dev.viva\".min-level=DEBUG",
                        "quarkus.otel.exporter.otlp.endpoint=" + collector.address(),
                        "quarkus.otel.bsp.schedule.delay=100ms"),
                "serve");
        Clients clients = new Clients(jar.ready().split(" ")[3]);
        events = new TestingTopic(clients, "chat.events");
        replies = new TestingTopic(clients, "chat.replies");
        say("1", "probe trees");
        say("1", "probe trees");
        say("2", "Averaging many trees in " + PLANTED + " lowers the variance.");
        say("1", "the same id with other words from " + PLANTED);
        events.put(KEY, "{\"" + PLANTED + "\r\n\u001b[31m", "ce_id", "3", "ce_type", Types.MESSAGE);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> value(scrape(), "viva_reply_seconds_count") == 3
                        && value(scrape(), "viva_batch_events_sum") == 6);
        scraped = scrape();
    }

    @AfterAll
    static void stop() {
        jar.close();
        collector.close();
    }

    @Test
    void shouldCountWhatBecameOfEvents() {
        // Given
        // When
        String scrape = scraped;

        // Then
        assertThat(value(scrape, "viva_events_total{result=\"applied\"}")).isEqualTo(3);
        assertThat(value(scrape, "viva_events_total{result=\"seen\"}")).isEqualTo(1);
        assertThat(value(scrape, "viva_events_total{result=\"fenced\"}")).isZero();
        assertThat(value(scrape, "viva_dead_letters_total{kind=\"unreadable\"}"))
                .isEqualTo(1);
        assertThat(value(scrape, "viva_dead_letters_total{kind=\"refused\"}")).isEqualTo(1);
        assertThat(value(scrape, "viva_rewinds_total{reason=\"redis\"}")).isZero();
        assertThat(value(scrape, "viva_ready")).isEqualTo(1);
    }

    @Test
    void shouldTimeRepliesStagesAndMarks() {
        // Given
        // When
        String scrape = scraped;

        // Then
        assertThat(value(scrape, "viva_reply_seconds_count")).isEqualTo(3);
        assertThat(value(scrape, "viva_reply_seconds_sum")).isBetween(0.001, 60.0);
        assertThat(sum(scrape, "viva_grade_seconds_count")).isEqualTo(1);
        assertThat(value(scrape, "viva_grade_seconds_count{kind=\"rubric\",outcome=\"failed\"}"))
                .isZero();
        for (String stage : List.of("load", "apply", "durable", "publish", "commit", "settle")) {
            assertThat(value(scrape, "viva_stage_seconds_count{stage=\"" + stage + "\"}"))
                    .as(stage)
                    .isPositive();
        }
    }

    @Test
    void shouldSayThatNothingWaits() {
        // Given
        // When
        String scrape = scraped;

        // Then
        assertThat(value(scrape, "viva_lag_seconds{queue=\"events\"}")).isZero();
        assertThat(value(scrape, "viva_lag_records{queue=\"events\"}")).isZero();
        assertThat(value(scrape, "viva_lag_seconds{queue=\"grading\"}")).isZero();
        assertThat(value(scrape, "viva_data_disk_free_bytes")).isPositive();
        assertThat(scrape).contains("jvm_memory_used_bytes{area=\"heap\"");
    }

    @Test
    void shouldNameNobodyInMetricsAndSpans() {
        // Given
        await().atMost(Duration.ofSeconds(10)).until(() -> collector.received().contains("process grading.requests"));

        // When
        String told = scrape() + collector.received();

        // Then
        assertThat(told).doesNotContainIgnoringCase(PLANTED);
        assertThat(collector.received())
                .contains("apply", "grade", "send chat.replies", "viva.event.id", "viva.reply.id", "viva.practice");
    }

    @Test
    void shouldGoOnWithTheTraceOfTheEvent() {
        // Given
        // When
        List<String> traces = replies.all(KEY).stream()
                .map(reply -> TestingTopic.header(reply, "traceparent"))
                .filter(header -> header.contains(TRACE))
                .toList();

        // Then
        assertThat(traces).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void shouldLogOneObjectALineWithTheIdsOfTheEvent() throws IOException {
        // Given
        await().atMost(Duration.ofSeconds(10))
                .until(() -> logs().filter(line -> line.contains("dead letter")).count() == 2);

        // When
        List<JsonNode> letters = new ArrayList<>();
        for (String line : logs().toList()) {
            JsonNode entry = Json.MAPPER.readTree(line);
            if (entry.path("message").asText().startsWith("dead letter")) {
                letters.add(entry.path("mdc"));
            }
        }

        // Then
        assertThat(letters).allSatisfy(entry -> {
            assertThat(entry.path("partition").asText()).matches("\\d+");
            assertThat(entry.path("offset").asText()).matches("\\d+");
        });
        // What could not be read has no id that could be trusted.
        assertThat(letters).filteredOn(entry -> !entry.has("eventId")).hasSize(1);
        assertThat(letters)
                .filteredOn(entry -> entry.has("eventId"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.path("eventId").asText()).isEqualTo("1");
                    assertThat(entry.path("traceId").asText()).isEqualTo(TRACE);
                });
    }

    @Test
    void shouldLogNothingThatSomebodySaid() throws IOException {
        // Given
        String redis = Files.readString(folder.resolve("redis").resolve("redis.log"));

        // When
        String all = jar.err() + redis;

        // Then
        assertThat(all).contains("dead letter").doesNotContainIgnoringCase(PLANTED);
        assertThat(all.codePoints().filter(point -> point != '\n' && Character.isISOControl(point)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"alerts.yaml", "dashboard.json"})
    void shouldHaveEveryMetricThatOperatorsAreGiven(String file) throws IOException {
        // Given
        String wanted = Files.readString(Path.of("deploy", "watch", file));
        Set<String> names =
                METRIC.matcher(wanted).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));

        // When
        Set<String> there =
                METRIC.matcher(scrape()).results().map(MatchResult::group).collect(Collectors.toSet());

        // Then
        assertThat(names).hasSizeGreaterThan(8).isSubsetOf(there);
    }

    @Test
    void shouldSayWhyItIsNotReady() throws Exception {
        // Given
        String redis = Files.readString(folder.resolve("redis").resolve("redis.pid"));
        new ProcessBuilder("kill", "-STOP", redis).start().waitFor();

        // When
        say("5", "help");
        JsonNode ready = await().atMost(Duration.ofSeconds(20))
                .until(WatchedJarIT::ready, each -> each.path("status").asText().equals("DOWN"));
        new ProcessBuilder("kill", "-CONT", redis).start().waitFor();

        // Then
        assertThat(ready.at("/checks/0/data/reason").asText()).startsWith("Redis did not answer within 1 s");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> ready().path("status").asText().equals("UP"));
        assertThat(value(scrape(), "viva_rewinds_total{reason=\"redis\"}")).isPositive();
    }

    private static JsonNode ready() throws IOException {
        return Json.MAPPER.readTree(given().get(management + "/q/health/ready").asString());
    }

    private static void say(String id, String text) throws Exception {
        String value = "{\"workspace\":\"slack:t-zanzibar\",\"user\":\"u-zanzibar\",\"userName\":\"Zanzibar\","
                + "\"channel\":\"c-zanzibar\",\"text\":\"" + text + "\",\"complete\":true}";
        events.put(
                KEY,
                value,
                "ce_id",
                id,
                "ce_type",
                Types.MESSAGE,
                "traceparent",
                "00-" + TRACE + "-00f067aa0ba902b7-01");
    }

    private static Stream<String> logs() {
        return jar.err().lines().filter(line -> !line.startsWith("Starting "));
    }

    private static String scrape() {
        return given().get(management + "/q/metrics").asString();
    }

    private static double value(String scrape, String sample) {
        return scrape.lines()
                .filter(line -> line.startsWith(sample + " "))
                .mapToDouble(WatchedJarIT::number)
                .findFirst()
                .orElseThrow(() -> new AssertionError(sample + " is missing from " + scrape));
    }

    private static double sum(String scrape, String name) {
        return scrape.lines()
                .filter(line -> line.startsWith(name + "{"))
                .mapToDouble(WatchedJarIT::number)
                .sum();
    }

    private static double number(String line) {
        return Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
    }
}
