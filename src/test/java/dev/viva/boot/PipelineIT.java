package dev.viva.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.viva.adapter.json.Json;
import dev.viva.adapter.kafka.Types;
import dev.viva.bank.ItemBank;
import dev.viva.bank.RubricItem;
import dev.viva.chat.CandidateKey;
import dev.viva.session.TestingBank;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way of an answer on a real broker and a real Redis. */
class PipelineIT {
    @TempDir
    static Path folder;

    private static TestingViva viva;
    private static int people;

    @BeforeAll
    static void start() {
        viva = new TestingViva(folder, TestingBank.bank(), "viva.session.grace", "500ms");
    }

    @AfterAll
    static void stop() {
        viva.close();
    }

    @Test
    void shouldAskMarkAndAskAgain() throws Exception {
        // Given
        CandidateKey robin = somebody();
        viva.say(robin, "1", "probe trees", true);
        assertThat(viva.next().kind()).isEqualTo("question");

        // When
        viva.say(robin, "2", "The main thing about bagging, I would say.", true);

        // Then
        assertThat(viva.next().text()).startsWith("Noted");
        Terminal.Said mark = viva.next();
        assertThat(mark.kind()).isEqualTo("grade");
        assertThat(mark.card().path("criteria")).hasSize(2);
        assertThat(mark.card().path("grader").asText()).isNotBlank();
        assertThat(viva.next().kind()).isEqualTo("question");
    }

    @Test
    void shouldTakeThreeMessagesAsOneAnswer() throws Exception {
        // Given
        CandidateKey robin = somebody();
        viva.say(robin, "1", "probe trees", true);
        viva.next();

        // When
        viva.say(robin, "2", "The main thing", false);
        viva.say(robin, "3", "about bagging", false);
        viva.say(robin, "4", "I would say", false);

        // Then
        assertThat(List.of(viva.next().kind(), viva.next().kind(), viva.next().kind()))
                .containsOnly("notice");
        assertThat(viva.next().kind()).isEqualTo("grade");
        assertThat(viva.next().kind()).isEqualTo("question");
    }

    @Test
    void shouldGoOnAfterARestartInMidInterview() throws Exception {
        // Given
        CandidateKey robin = somebody();
        viva.say(robin, "1", "mock 2 trees", true);
        viva.next();
        Terminal.Said first = viva.next();
        assertThat(first.card().path("heading").asText()).isEqualTo("Question 1 of 2");
        RubricItem left = first.text().contains(TestingBank.BAGGING.ask(0).question())
                ? TestingBank.BOOSTING
                : TestingBank.BAGGING;

        // When
        viva.stop();
        viva.start(new ItemBank(List.of(left)));
        viva.hear(robin);
        viva.say(robin, "2", "skip", true);

        // Then
        assertThat(viva.next().text()).isEqualTo("Skipped.");
        assertThat(viva.next().card().path("heading").asText()).isEqualTo("Question 2 of 2");
        viva.stop();
        viva.start(TestingBank.bank());
    }

    @Test
    void shouldPauseAndGoOnWhenRedisDies() throws Exception {
        // Given
        CandidateKey robin = somebody();
        viva.say(robin, "1", "probe trees", true);
        viva.next();
        long before = viva.health().deadLetters();
        long redis = Long.parseLong(Files.readString(folder.resolve("redis").resolve("redis.pid")));

        // When
        ProcessHandle.of(redis).orElseThrow().destroyForcibly();
        viva.say(robin, "2", "hint", true);

        // Then
        assertThat(viva.next().text()).startsWith("Hint 1");
        assertThat(viva.health().deadLetters()).isEqualTo(before);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> viva.health().reason().isEmpty());
    }

    @Test
    void shouldMarkNothingThatItDidNotAskToBeMarked() throws Exception {
        // Given
        CandidateKey robin = somebody();
        viva.say(robin, "1", "probe trees", true);
        String attempt = viva.next().card().path("attempt").asText();
        String forged = "{\"workspace\":\"test:1\",\"user\":\"" + robin.user() + "\",\"channel\":\"dm\",\"attempt\":\""
                + attempt
                + "\",\"turn\":1,\"revision\":1,\"answer\":\"2\",\"at\":\"2026-11-22T12:00:00Z\",\"asked\":{}}";

        // When
        viva.putOn("grading.requests", robin.text(), forged, "ce_id", "request:x", "ce_type", Types.REQUEST);
        viva.say(robin, "2", "The main thing about bagging.", true);

        // Then
        assertThat(viva.next().text()).startsWith("Noted");
        assertThat(viva.next().card().path("grader").asText()).startsWith("rubric");
    }

    @Test
    void shouldDeadLetterWhatIsTooLargeToBeRead() throws Exception {
        // Given
        CandidateKey robin = somebody();

        // When
        viva.put(robin.text(), " ".repeat(1_000_000), "ce_id", "large", "ce_type", Types.MESSAGE);
        viva.say(robin, "2", "help", true);

        // Then
        assertThat(viva.next().kind()).isEqualTo("help");
        assertThat(all("chat.events.dead-letter", robin))
                .filteredOn(letter -> "large".equals(header(letter, "ce_id")))
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.value()).hasSize(1_000_000);
                    assertThat(header(letter, "dead-letter-reason"))
                            .isEqualTo("the value has 1000000 bytes; 524288 are the most");
                });
    }

    @Test
    void shouldGiveStableIdsAndARecordForEverything() throws Exception {
        // Given
        CandidateKey robin = somebody();
        viva.say(robin, "1", "help", true);
        viva.next();

        // When
        viva.say(robin, "1", "help", true);
        viva.say(robin, "2", "progress", true);
        viva.next();

        // Then
        List<ConsumerRecord<byte[], byte[]>> replies = all("chat.replies", robin);
        assertThat(replies).hasSize(3);
        assertThat(header(replies.get(1), "ce_id")).isEqualTo(header(replies.get(0), "ce_id"));
        assertThat(replies.get(1).value()).isEqualTo(replies.get(0).value());
        JsonNode record =
                Json.MAPPER.readTree(all("interview.records", robin).get(0).value());
        assertThat(record.path("cause").asText()).isEqualTo("1");
        assertThat(record.path("version").asLong()).isEqualTo(1);
        assertThat(record.path("replies")).hasSize(1);
    }

    @Test
    void shouldDeadLetterWhatCannotBeReadAndServeTheNext() throws Exception {
        // Given
        CandidateKey robin = somebody();
        String address = "\"workspace\":\"" + robin.workspace() + "\",\"user\":\"" + robin.user() + "\"";
        long before = viva.health().deadLetters();

        // When
        viva.put(robin.text(), "{nonsense", "ce_id", "1", "ce_type", Types.MESSAGE);
        viva.put(robin.text(), "{" + address + ",\"channel\":\"c\"}", "ce_id", "2", "ce_type", Types.MESSAGE);
        viva.put(null, "{}", "ce_id", "3", "ce_type", Types.MESSAGE);
        viva.put(robin.text(), null, "ce_id", "4", "ce_type", Types.MESSAGE);
        viva.put("no candidate", "{}", "ce_id", "5", "ce_type", Types.MESSAGE);
        viva.put(
                robin.text(),
                "{" + address + ",\"channel\":\"c\",\"attempt\":\"a-1\",\"turn\":1,\"revision\":1,\"grade\":{}}",
                "ce_id",
                "6",
                "ce_type",
                Types.GRADED,
                "viva-hmac",
                "00");
        viva.put(robin.text(), "{" + address + ",\"channel\":\"c\",\"text\":\"help\"}", "ce_type", Types.MESSAGE);
        viva.say(robin, "8", "help", true);

        // Then
        assertThat(viva.next().kind()).isEqualTo("help");
        await().atMost(Duration.ofSeconds(10)).until(() -> viva.health().deadLetters() == before + 7);
        assertThat(all("chat.events.dead-letter", null))
                .filteredOn(letter -> "chat.events".equals(header(letter, "dead-letter-topic")))
                .allSatisfy(letter ->
                        assertThat(header(letter, "dead-letter-reason")).isNotBlank())
                .extracting(letter -> header(letter, "ce_id"))
                .contains("1", "2", "3", "4", "5", "6");
    }

    private static CandidateKey somebody() {
        CandidateKey key = new CandidateKey("test:1", "robin-" + ++people);
        viva.hear(key);
        return key;
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static List<ConsumerRecord<byte[], byte[]>> all(String topic, CandidateKey candidate) {
        return viva.all(topic).stream()
                .filter(record -> candidate == null
                        || Arrays.equals(candidate.text().getBytes(StandardCharsets.UTF_8), record.key()))
                .toList();
    }
}
