package dev.viva.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.viva.adapter.redis.Keyspace;
import dev.viva.chat.CandidateKey;
import dev.viva.session.TestingBank;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One of the two stores is gone when Viva starts again. */
class LostServersIT {
    private static final CandidateKey ROBIN = new CandidateKey("test:lost", "robin");

    @TempDir
    Path folder;

    @Test
    void shouldSayThatTheJournalIsAnotherOneAndGoOnWithWhatRedisHolds() throws Exception {
        // Given
        String mark = conversed();
        delete(folder.resolve("kafka"));

        // When
        try (TestingViva viva = new TestingViva(folder, TestingBank.bank())) {
            viva.hear(ROBIN);
            viva.say(ROBIN, "after", "progress", true);
            Terminal.Said said = viva.next();

            // Then
            assertThat(said.kind()).isEqualTo("progress");
            assertThat(said.card().path("answered").asInt()).isEqualTo(1);
            assertThat(viva.health().warning())
                    .hasValueSatisfying(text -> assertThat(text).contains("another journal"));
            try (Keyspace keyspace = new Keyspace(viva.addresses().redis())) {
                Map<String, Keyspace.Value> marks = keyspace.read("viva:journal:");
                assertThat(marks.values()).noneMatch(each -> each.text().startsWith(mark));
                assertThat(keyspace.read("viva:{" + ROBIN.text() + "}:key").values())
                        .noneMatch(each -> each.text().startsWith("new:"));
            }
        }
    }

    @Test
    void shouldFoldTheJournalIntoARedisThatLostItsFolder() throws Exception {
        // Given
        conversed();
        delete(folder.resolve("redis"));

        // When
        try (TestingViva viva = new TestingViva(folder, TestingBank.bank())) {
            viva.hear(ROBIN);
            viva.say(ROBIN, "after", "progress", true);
            Terminal.Said said = viva.next();

            // Then
            assertThat(said.card().path("answered").asInt()).isEqualTo(1);
        }
    }

    @Test
    void shouldPassOverWhatOthersWroteIntoTheJournalAndSaySo() throws Exception {
        // Given
        conversed();
        String foreign = "{\"cause\":\"x\",\"facts\":\"none\"}";
        try (TestingViva viva = new TestingViva(folder, TestingBank.bank())) {
            viva.putOn("interview.records", ROBIN.text(), "not JSON");
            viva.putOn("interview.records", ROBIN.text(), foreign);
            viva.putOn("interview.records", "no candidate", foreign);
        }
        delete(folder.resolve("redis"));

        // When
        try (TestingViva viva = new TestingViva(folder, TestingBank.bank())) {
            viva.hear(ROBIN);
            viva.say(ROBIN, "after", "progress", true);
            Terminal.Said said = viva.next();

            // Then
            assertThat(said.card().path("answered").asInt()).isEqualTo(1);
            assertThat(viva.health().warning())
                    .hasValueSatisfying(text -> assertThat(text).contains("did not write"));
        }
    }

    @Test
    void shouldWaitRatherThanPassOverARecordOfALaterVersion() throws Exception {
        // Given
        conversed();
        String later = "{\"cause\":\"x\",\"hash\":\"\",\"at\":\"2026-01-01T00:00:00Z\",\"version\":9,"
                + "\"source\":{\"topic\":\"chat.events\",\"topicId\":\"t\",\"partition\":0,\"offset\":1},"
                + "\"facts\":[{\"fact\":\"OfTomorrow\"}],\"replies\":[]}";
        try (TestingViva viva = new TestingViva(folder, TestingBank.bank())) {
            viva.putOn("interview.records", ROBIN.text(), later);
        }
        delete(folder.resolve("redis"));

        // When
        try (TestingViva viva = new TestingViva(folder, TestingBank.bank())) {
            viva.say(ROBIN, "after", "progress", true);

            // Then
            await().atMost(Duration.ofSeconds(20)).until(() -> viva.health()
                    .reason()
                    .filter(reason -> reason.contains("this version of Viva does not know"))
                    .isPresent());
        }
    }

    @Test
    void shouldTellNobodyAnythingUnderAnotherMasterKey() throws Exception {
        // Given
        conversed();
        String other = Base64.getEncoder().encodeToString(new byte[32]);

        // When
        try (TestingViva viva = new TestingViva(folder, TestingBank.bank(), "viva.master-key", other)) {
            viva.say(ROBIN, "after", "progress", true);

            // Then
            await().atMost(Duration.ofSeconds(20)).until(() -> viva.health()
                    .reason()
                    .filter(reason -> reason.contains("master key"))
                    .isPresent());
        }
        try (TestingViva viva = new TestingViva(folder, TestingBank.bank())) {
            viva.hear(ROBIN);
            viva.say(ROBIN, "later", "help", true);
            assertThat(List.of(viva.next().kind(), viva.next().kind())).contains("help");
        }
    }

    /** One question answered; returns the beginning of the marks. */
    private String conversed() throws Exception {
        try (TestingViva viva = new TestingViva(folder, TestingBank.bank())) {
            viva.hear(ROBIN);
            viva.say(ROBIN, "1", "probe trees", true);
            viva.next();
            viva.say(ROBIN, "2", "The main thing about bagging, I would say.", true);
            viva.next();
            viva.next();
            viva.next();
            await().until(() -> viva.lag() == 0);
            try (Keyspace keyspace = new Keyspace(viva.addresses().redis())) {
                return keyspace.read("viva:journal:0")
                        .get("viva:journal:0")
                        .text()
                        .split(":")[0];
            }
        }
    }

    private static void delete(Path path) throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }
}
