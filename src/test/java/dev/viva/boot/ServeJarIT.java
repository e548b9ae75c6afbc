package dev.viva.boot;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.viva.adapter.json.Json;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as an operator meets it. */
class ServeJarIT {
    @TempDir
    Path folder;

    @Test
    void shouldServeStopAndGoOnWithItsData() throws Exception {
        // Given
        String http;
        String visitor;
        try (TestingJar first = TestingJar.serve(folder)) {
            http = first.ready().split(" ")[1];
            visitor = given().get(http + "/api/me").getCookie("viva_visitor");
            post(http, visitor, "{\"type\":\"command\",\"command\":\"probe\",\"arguments\":\"trees\"}");
            awaitReplies(http, visitor, "question");
            assertThat(first.stop()).isIn(0, 143);
            assertThat(first.rest()).isEmpty();
        }

        // When
        String replies;
        try (TestingJar second = TestingJar.serve(folder)) {
            http = second.ready().split(" ")[1];
            post(http, visitor, "{\"type\":\"command\",\"command\":\"hint\"}");
            replies = awaitReplies(http, visitor, "Hint 1");
            second.stop();
        }

        // Then
        assertThat(replies).contains("\"question\"", "Hint 1");
    }

    @Test
    void shouldDrawThePictureOfAnExperiment() throws Exception {
        // Given
        try (TestingJar jar = TestingJar.serve(folder)) {
            String lab = jar.ready().split(" ")[1] + "/api/pictures/lab/";

            // When
            Response drawn = given().get(lab + "adam-first-steps.png");
            Response unknown = given().get(lab + "dance.png");

            // Then
            assertThat(drawn.statusCode()).isEqualTo(200);
            assertThat(drawn.contentType()).isEqualTo("image/png");
            assertThat(drawn.headers().getValues("Cache-Control")).containsExactly("public, max-age=3600");
            assertThat(drawn.asByteArray()).startsWith(0x89, 'P', 'N', 'G');
            assertThat(unknown.statusCode()).isEqualTo(404);
            assertThat(unknown.headers().getValues("Cache-Control")).containsExactly("no-store");
            assertThat(unknown.jsonPath().getString("error")).isEqualTo("There is no such experiment.");
            jar.stop();
        }
    }

    @Test
    void shouldDrawLevelsFromTheirNumbersAndLookNothingUp() throws Exception {
        // Given
        try (TestingJar jar = TestingJar.serve(folder)) {
            String progress = jar.ready().split(" ")[1] + "/api/pictures/progress.";

            // When
            Response svg =
                    given().queryParam("topics", "trees:1.75~3.02,kernels").get(progress + "svg");
            Response png =
                    given().queryParam("topics", "trees:1.75~3.02,kernels").get(progress + "png");
            Response name = given().queryParam("topics", "trees")
                    .queryParam("overall", "<b>Ada</b>")
                    .get(progress + "svg");

            // Then
            assertThat(svg.statusCode()).isEqualTo(200);
            assertThat(svg.contentType()).startsWith("image/svg+xml");
            assertThat(svg.headers().getValues("Cache-Control")).containsExactly("no-store");
            assertThat(svg.asString()).contains("Trees and ensembles", "level 1 to 3", "not enough evidence yet");
            assertThat(png.asByteArray()).startsWith(0x89, 'P', 'N', 'G');
            assertThat(name.statusCode()).isEqualTo(404);
            assertThat(name.asString()).doesNotContain("Ada");
            jar.stop();
        }
    }

    @Test
    void shouldTellItsHealthAndStayOnLoopback() throws Exception {
        // Given
        int port = TestingJar.freePort();
        try (TestingJar jar = new TestingJar(List.of(
                "viva.data-dir=" + folder,
                "quarkus.http.port=" + TestingJar.freePort(),
                "quarkus.management.port=" + port))) {
            String ready = jar.ready();

            // When
            String management = "http://127.0.0.1:" + port;
            JsonPath health = given().get(management + "/q/health/ready").jsonPath();

            // Then
            assertThat(ready)
                    .matches("ready http://127\\.0\\.0\\.1:\\d+ kafka 127\\.0\\.0\\.1:\\d+ redis 127\\.0\\.0\\.1:\\d+");
            assertThat(health.getString("status")).isEqualTo("UP");
            assertThat(given().get(management + "/q/health/live").statusCode()).isEqualTo(200);
            jar.stop();
        }
    }

    @Test
    void shouldEndAStaleRedisOfAKilledRun() throws Exception {
        // Given
        long redis;
        try (TestingJar first = TestingJar.serve(folder)) {
            first.ready();
            redis = Long.parseLong(Files.readString(folder.resolve("redis").resolve("redis.pid")));
            first.process().destroyForcibly().waitFor();
        }

        // When
        try (TestingJar second = TestingJar.serve(folder)) {
            second.ready();

            // Then
            assertThat(ProcessHandle.of(redis).map(ProcessHandle::isAlive).orElse(false))
                    .isFalse();
            second.stop();
        }
    }

    @Test
    void shouldSayInOneLineWhatIsWrong() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                TestingJar busyPort = new TestingJar(
                        List.of("viva.data-dir=" + folder, "quarkus.http.port=" + taken.getLocalPort()), "serve");
                TestingJar noFolder = TestingJar.serve(Path.of("/dev/null/x"));
                TestingJar noKafka = TestingJar.serve(folder.resolve("k"), "viva.kafka.bootstrap-servers=127.0.0.1:1");
                TestingJar noRedis = TestingJar.serve(folder.resolve("r"), "viva.redis.hosts=127.0.0.1:1");
                TestingJar typo = TestingJar.serve(folder, "viva.sesion.grace=1s");
                TestingJar unknown = new TestingJar(List.of(), "dance")) {
            // Given
            List<TestingJar> all = List.of(busyPort, noFolder, noKafka, noRedis, typo, unknown);

            // When
            for (TestingJar each : all) {
                assertThat(each.exit()).as(each.err()).isEqualTo(2);
                assertThat(each.rest()).isEmpty();
            }

            // Then
            assertThat(busyPort.err()).contains("is taken: choose another with -Dquarkus.http.port=PORT");
            assertThat(noFolder.err()).contains("cannot be written").contains("viva.data-dir");
            assertThat(noKafka.err()).contains("Kafka at 127.0.0.1:1 does not answer");
            assertThat(noRedis.err()).contains("Redis at 127.0.0.1:1 does not answer");
            assertThat(typo.err()).contains("viva.sesion.grace");
            assertThat(unknown.err()).contains("dance");
            assertThat(all).allSatisfy(each -> assertThat(each.err()
                            .lines()
                            .filter(line ->
                                    !line.isBlank() && !line.contains(" WARN ") && !line.startsWith("Starting ")))
                    .as(each.err())
                    .hasSize(1));
        }
    }

    @Test
    void shouldRefuseAFolderInUse() throws Exception {
        // Given
        try (TestingJar first = TestingJar.serve(folder)) {
            first.ready();

            // When
            try (TestingJar second = TestingJar.serve(folder)) {
                int status = second.exit();

                // Then
                assertThat(status).isEqualTo(2);
                assertThat(second.err()).contains("is in use by another Viva");
            }
            first.stop();
        }
    }

    @Test
    void shouldPlayTheDemoToItsScorecard() throws Exception {
        // Given
        try (TestingJar demo = new TestingJar(List.of(), "demo")) {

            // When
            List<String> lines = demo.rest();

            // Then
            assertThat(demo.exit()).isZero();
            assertThat(lines).contains("Scorecard");
            assertThat(String.join("\n", lines)).contains("Question 5 of 5", "What went well", "✓", "○");
        }
    }

    @Test
    void shouldListGradeAndVerifyWithoutServers() throws Exception {
        // Given
        try (TestingJar list = new TestingJar(List.of(), "bank", "list", "--json");
                TestingJar grade = new TestingJar(List.of(), "grade");
                TestingJar verify = new TestingJar(List.of(), "verify")) {
            grade.send(
                    "{\"id\":1,\"covers\":\"Q24\",\"answer\":\"\"}",
                    "nonsense",
                    "{\"id\":3,\"question\":\"Why?\",\"reference\":\"Because trees overfit.\",\"answer\":\"trees overfit\"}");
            verify.send("{\"id\":\"a\",\"answer\":\"18 %\",\"expected\":0.18,\"tolerance\":{\"relative\":0.01}}");

            // When
            List<String> items = list.rest();
            List<String> grades = grade.rest();
            JsonNode verdict = Json.MAPPER.readTree(verify.rest().get(0));

            // Then
            assertThat(items).hasSizeGreaterThan(100);
            assertThat(items.get(0)).contains("\"id\":", "\"kind\":", "\"topic\":", "\"level\":");
            assertThat(grades).hasSize(3);
            assertThat(grades.get(1)).contains("\"error\"");
            assertThat(Json.MAPPER.readTree(grades.get(0)).path("score").asDouble())
                    .isZero();
            assertThat(grade.exit()).isEqualTo(1);
            assertThat(verdict.path("verdict").asText()).isEqualTo("correct");
        }
    }

    private static void post(String http, String visitor, String body) {
        int status = given().cookie("viva_visitor", visitor)
                .contentType("application/json")
                .body(body)
                .post(http + "/api/events")
                .statusCode();
        assertThat(status).isEqualTo(202);
    }

    /** Reads the stream of replies from its beginning until the words stand in it. */
    private static String awaitReplies(String http, String visitor, String words) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> streamed(http, visitor), text -> text.contains(words));
    }

    private static String streamed(String http, String visitor) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(http + "/api/replies").toURL().openConnection();
        connection.setRequestProperty("Cookie", "viva_visitor=" + visitor);
        connection.setReadTimeout(700);
        StringBuilder text = new StringBuilder();
        try (var in = new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8)) {
            for (int c = in.read(); c >= 0; c = in.read()) {
                text.append((char) c);
            }
        } catch (SocketTimeoutException quiet) {
            return text.toString();
        }
        return text.toString();
    }
}
