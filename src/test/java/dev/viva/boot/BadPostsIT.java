package dev.viva.boot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.adapter.json.Json;
import dev.viva.adapter.kafka.Clients;
import dev.viva.hostile.BadInputs;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad posts to the real jar: refused with a reason, never a fault of the server, and nothing of them on the topic. */
class BadPostsIT {
    @TempDir
    static Path folder;

    private static final HttpClient BROWSER =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static TestingJar jar;
    private static String http;
    private static String kafka;

    @BeforeAll
    static void start() throws Exception {
        jar = TestingJar.serve(folder);
        String[] ready = jar.ready().split(" ");
        http = ready[1];
        kafka = ready[3];
    }

    @AfterAll
    static void stop() throws Exception {
        jar.stop();
        jar.close();
    }

    @Test
    void shouldRefuseEveryFileOfTheJsonSuite() throws Exception {
        // Given
        long before = events();
        List<byte[]> bodies = new ArrayList<>(BadInputs.jsonFiles("").values());
        bodies.addAll(some(BadInputs.pieces()));
        bodies.add(new byte[64 * 1024 + 1]);
        bodies.add(new byte[5_000_000]);

        // When
        List<HttpResponse<String>> answers = post(bodies);

        // Then
        assertThat(answers).hasSize(bodies.size()).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isIn(400, 413);
            assertThat(Json.MAPPER.readTree(answer.body()).path("error").asText())
                    .startsWith("The ")
                    .endsWith(".");
        });
        assertThat(events()).isEqualTo(before);
        assertThat(jar.err()).doesNotContain("Exception", "ERROR");
    }

    @Test
    void shouldTakeOrRefuseEveryNaughtyStringInEveryField() throws Exception {
        // Given
        long before = events();
        List<byte[]> bodies = new ArrayList<>();
        BadInputs.strings().forEach(text -> bodies.add(body("text", text)));
        for (String field : List.of("id", "attempt", "type")) {
            some(BadInputs.strings()).forEach(text -> bodies.add(body(field, text)));
        }

        // When
        List<HttpResponse<String>> answers = post(bodies);

        // Then
        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isIn(202, 400, 413));
        long taken =
                answers.stream().filter(answer -> answer.statusCode() == 202).count();
        assertThat(taken).isGreaterThan(500);
        assertThat(events()).isEqualTo(before + taken);
        assertThat(jar.err()).doesNotContain("Exception", "ERROR");
    }

    @Test
    void shouldRefuseWhatAnotherSitePostsWhateverTheSpellingOfTheAddress() throws Exception {
        // Given
        long before = events();
        List<String> spellings =
                List.of("/api/events", "/api/events/", "/api/events;x=1", "//api/events", "/api/./events");

        for (String spelling : spellings) {
            // When
            HttpResponse<String> answer = BROWSER.send(
                    HttpRequest.newBuilder(URI.create(http + spelling))
                            .header("Content-Type", "application/json")
                            .header("Origin", "https://elsewhere.example")
                            .POST(BodyPublishers.ofString("{\"type\":\"message\",\"text\":\"help\"}"))
                            .build(),
                    BodyHandlers.ofString());

            // Then
            assertThat(answer.statusCode()).as(spelling).isIn(403, 404);
        }
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void shouldStandAnythingInCookiesAndAddresses() throws Exception {
        for (byte[] piece : some(BadInputs.pieces())) {
            // Given
            String odd = new String(piece, UTF_8).replaceAll("[^\\x20-\\x7e]", "?");

            // When
            HttpResponse<String> answer = BROWSER.send(
                    HttpRequest.newBuilder(URI.create(http + "/api/me?" + percent(piece)))
                            .header("Cookie", "viva_visitor=" + odd + "; " + odd)
                            .header("Last-Event-ID", odd)
                            .build(),
                    BodyHandlers.ofString());

            // Then
            assertThat(answer.statusCode()).as(odd).isLessThan(500);
        }
    }

    /** Every eighth: what differs between them is read by the tests of the reader. */
    private static <T> List<T> some(List<T> all) {
        return IntStream.range(0, all.size())
                .filter(i -> i % 8 == 0)
                .mapToObj(all::get)
                .toList();
    }

    private static byte[] body(String field, String text) {
        return Json.MAPPER
                .createObjectNode()
                .put("type", "message")
                .put("text", "help")
                .put("id", UUID.randomUUID().toString())
                .put(field, text)
                .toString()
                .getBytes(UTF_8);
    }

    private static String percent(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (byte each : bytes) {
            text.append(String.format("%%%02x", each));
        }
        return text.toString();
    }

    private static List<HttpResponse<String>> post(List<byte[]> bodies) {
        List<HttpResponse<String>> answers = new ArrayList<>();
        for (int from = 0; from < bodies.size(); from += 20) {
            List<CompletableFuture<HttpResponse<String>>> asked =
                    bodies.subList(from, Math.min(bodies.size(), from + 20)).stream()
                            .map(body -> BROWSER.sendAsync(
                                    HttpRequest.newBuilder(URI.create(http + "/api/events"))
                                            .header("Content-Type", "application/json")
                                            .POST(BodyPublishers.ofByteArray(body))
                                            .build(),
                                    BodyHandlers.ofString()))
                            .toList();
            asked.forEach(each -> answers.add(each.join()));
        }
        return answers;
    }

    private static long events() {
        try (KafkaConsumer<byte[], byte[]> reader = new Clients(kafka).reader(1)) {
            List<TopicPartition> partitions = reader.partitionsFor("chat.events").stream()
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            return reader.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }
}
