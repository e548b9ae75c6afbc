package dev.viva.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.viva.adapter.redis.Keyspace;
import dev.viva.chat.CandidateKey;
import dev.viva.session.TestingBank;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Redis is a view of the journal: it can be emptied, filled again, and forgets who asks for it. */
class RebuildIT {
    private static final String PLANTED = "quokkamarmalade";

    @TempDir
    static Path folder;

    private static TestingViva viva;
    private static Keyspace keyspace;
    private static int people;

    @BeforeAll
    static void start() {
        viva = new TestingViva(folder, TestingBank.bank(), "viva.session.grace", "500ms");
        keyspace = new Keyspace(viva.addresses().redis());
    }

    @AfterAll
    static void stop() {
        keyspace.close();
        viva.close();
    }

    @Test
    void shouldFillAnEmptyRedisToTheByte() throws Exception {
        // Given
        CandidateKey robin = somebody();
        converse(robin);
        CandidateKey sam = somebody();
        converse(sam);
        say(sam, "forget me yes");
        CandidateKey kim = somebody();
        say(kim, "mock 2");
        viva.next();
        awaitSettled();
        viva.stop();
        Map<String, Keyspace.Value> before = view();

        // When
        keyspace.empty();
        RebuildCommand.fold(viva.ground());

        // Then
        assertThat(before).hasSizeGreaterThan(20);
        assertThat(Keyspace.differences(before, view())).isEmpty();
        viva.start(TestingBank.bank());
    }

    @Test
    void shouldFillAnEmptyRedisToTheByteAlsoAfterACrashBeforeTheCommit() throws Exception {
        // Given
        CandidateKey robin = somebody();
        converse(robin);
        awaitSettled();
        viva.stop();
        viva.crashBeforeTheCommit(TestingBank.bank(), robin, "progress");
        Map<String, Keyspace.Value> before = keyspace.read("viva:{");

        // When
        keyspace.empty();
        RebuildCommand.fold(viva.ground());

        // Then
        Map<String, Keyspace.Value> after = keyspace.read("viva:{");
        assertThat(before.get("viva:{" + robin.text() + "}:record:crashed").expires())
                .isEqualTo(-1);
        assertThat(Keyspace.differences(before, after)).isEmpty();
        viva.start(TestingBank.bank());
    }

    @Test
    void shouldGoOnWithAnInterviewAfterRedisWasEmptied() throws Exception {
        // Given
        CandidateKey robin = somebody();
        say(robin, "probe trees");
        awaitSettled();

        // When
        keyspace.empty();
        viva.say(robin, "answer", "The main thing about bagging, I would say.", true);

        // Then
        assertThat(viva.next().text()).startsWith("Noted");
        assertThat(viva.next().kind()).isEqualTo("grade");
        assertThat(viva.next().kind()).isEqualTo("question");
    }

    @Test
    void shouldKeepNothingReadableOfWhoWasForgotten() throws Exception {
        // Given
        CandidateKey robin = somebody();
        say(robin, "probe trees");
        viva.say(robin, "answer", "The main thing is " + PLANTED + ", I would say.", true);
        viva.next();
        viva.next();
        viva.next();
        String copy = export(robin);

        // When
        say(robin, "forget me yes");
        awaitSettled();

        // Then
        assertThat(copy).contains(PLANTED);
        assertThat(export(robin)).doesNotContain(PLANTED).contains("erasedRecords");
        assertThat(topic("interview.records")).isNotEmpty().noneMatch(each -> each.contains(PLANTED));
        assertThat(topic("candidate.keys")).isNotEmpty().noneMatch(each -> each.contains(PLANTED));
        assertThat(keyspace.read("").values()).noneMatch(each -> each.text().contains(PLANTED));
        assertThat(keyspace.read("viva:{" + robin.text() + "}:state")).hasSize(1);
        assertThat(keyspace.read("viva:{" + robin.text() + "}:key")).isEmpty();
        await().atMost(Duration.ofSeconds(10)).until(() -> !appendOnlyFiles().contains(PLANTED));
    }

    @Test
    void shouldBeginAnewWithWhoCameBack() throws Exception {
        // Given
        CandidateKey robin = somebody();
        converse(robin);
        say(robin, "forget me yes");

        // When
        say(robin, "probe trees");

        // Then
        awaitSettled();
        viva.stop();
        Map<String, Keyspace.Value> before = view();
        keyspace.empty();
        RebuildCommand.fold(viva.ground());
        assertThat(Keyspace.differences(before, view())).isEmpty();
        viva.start(TestingBank.bank());
    }

    @Test
    void shouldNotLetTheFenceSwallowATopicMadeAnew() throws Exception {
        // Given
        CandidateKey robin = somebody();
        converse(robin);
        awaitSettled();

        // When
        try (Admin admin = viva.clients().admin()) {
            admin.deleteTopics(List.of("chat.events")).all().get();
            await().until(() -> !admin.listTopics().names().get().contains("chat.events"));
            admin.createTopics(List.of(new NewTopic("chat.events", 6, (short) 1)
                            .configs(Map.of("message.timestamp.type", "LogAppendTime"))))
                    .all()
                    .get();
        }

        // Then
        viva.say(robin, "anew", "help", true);
        assertThat(viva.next().kind()).isEqualTo("help");
    }

    /**
     * All but the timers (those of answers that were marked in time are not set again) and the time at which a mark was
     * made.
     */
    private static Map<String, Keyspace.Value> view() {
        Map<String, Keyspace.Value> view = keyspace.read("viva:");
        view.remove("viva:timers");
        view.replaceAll((key, value) -> key.startsWith("viva:journal:")
                ? new Keyspace.Value(value.text().replaceFirst("~[0-9.]+", ""), value.expires())
                : value);
        return view;
    }

    private static CandidateKey somebody() {
        CandidateKey candidate = new CandidateKey("test:rebuild", "person-" + ++people);
        viva.hear(candidate);
        return candidate;
    }

    private static void say(CandidateKey candidate, String text) throws InterruptedException {
        viva.hear(candidate);
        viva.say(candidate, "say-" + ++people, text, true);
        viva.next();
    }

    /** A question, its mark and the next question. */
    private static void converse(CandidateKey candidate) throws InterruptedException {
        say(candidate, "probe trees");
        viva.say(candidate, "answer-" + ++people, "The main thing about bagging, I would say.", true);
        viva.next();
        viva.next();
        viva.next();
    }

    /** Waits until every event is committed and its record settled. */
    private static void awaitSettled() {
        await().atMost(Duration.ofSeconds(20)).until(() -> keyspace.read("viva:{").entrySet().stream()
                .filter(each -> each.getKey().contains(":record:"))
                .allMatch(each -> each.getValue().expires() > 0));
        await().atMost(Duration.ofSeconds(20)).until(() -> viva.lag() == 0);
    }

    private static String export(CandidateKey candidate) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Engine.export(viva.ground()).write(candidate, Instant.now(), bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String appendOnlyFiles() throws Exception {
        StringBuilder all = new StringBuilder();
        try (var files = java.nio.file.Files.walk(folder.resolve("redis"))) {
            for (Path file : files.filter(java.nio.file.Files::isRegularFile).toList()) {
                all.append(java.nio.file.Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    private static List<String> topic(String name) {
        return viva.all(name).stream()
                .map(each -> each.value() == null ? "" : new String(each.value(), StandardCharsets.UTF_8))
                .toList();
    }
}
