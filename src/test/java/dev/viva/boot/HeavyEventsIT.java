package dev.viva.boot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.viva.adapter.kafka.Types;
import dev.viva.chat.CandidateKey;
import dev.viva.session.TestingBank;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events that are larger, or older, than they look. */
class HeavyEventsIT {
    private static final String EVENTS = "chat.events";
    private static final String LETTERS = "chat.events.dead-letter";

    @TempDir
    static Path folder;

    private static TestingViva viva;

    @BeforeAll
    static void start() {
        viva = new TestingViva(folder, TestingBank.bank());
    }

    @AfterAll
    static void stop() {
        viva.close();
    }

    @Test
    void shouldRefuseAtTheDoorWhatWouldSwellBehindIt() throws Exception {
        // Given
        CandidateKey robin = new CandidateKey("test:1", "robin");
        byte[] swelling = " ".repeat(5_000_000).getBytes(UTF_8);

        // When
        viva.hear(robin);
        try (KafkaProducer<byte[], byte[]> sender = viva.sender("gzip")) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                sent.add(sender.send(new ProducerRecord<>(EVENTS, robin.text().getBytes(UTF_8), swelling)));
            }

            // Then
            assertThat(sent).allSatisfy(each -> assertThatThrownBy(each::get)
                    .hasCauseInstanceOf(RecordTooLargeException.class));
        }
        viva.say(robin, "after the swelling", "help", true);
        assertThat(viva.next().kind()).isEqualTo("help");
    }

    @Test
    void shouldShortenADeadLetterThatItsTopicDoesNotTake() throws Exception {
        // Given
        byte[] random = new byte[900_000];
        new Random(1).nextBytes(random);
        limitLetters("500000");

        // When
        try (KafkaProducer<byte[], byte[]> sender = viva.sender("none")) {
            ProducerRecord<byte[], byte[]> large = new ProducerRecord<>(EVENTS, "large".getBytes(UTF_8), random);
            large.headers().add("dead-letter-original-size", "1".getBytes(UTF_8));
            sender.send(large).get();
        }
        settled();

        // Then
        limitLetters("4194304");
        assertThat(viva.all(LETTERS))
                .filteredOn(letter -> "900000".equals(Audit.header(letter.headers(), "dead-letter-original-size")))
                .singleElement()
                .satisfies(letter -> {
                    assertThat(random).startsWith(letter.value());
                    assertThat(letter.value()).hasSize(256 * 1024);
                    assertThat(Audit.header(letter.headers(), "dead-letter-reason"))
                            .isEqualTo("the key must read workspace/user");
                });
        assertThat(viva.health().reason()).isEmpty();
    }

    @Test
    void shouldRememberAnIdForAsLongAsTheEventCanComeAgain() throws Exception {
        // Given
        String key = "test:1/late";
        String value = "{\"workspace\":\"test:1\",\"user\":\"late\",\"channel\":\"dm\",\"text\":\"help\"}";
        String time = Instant.now().minus(Duration.ofHours(24).minusMinutes(1)).toString();

        // When
        viva.put(key, value, "ce_id", "late", "ce_type", Types.MESSAGE, "ce_time", time);
        settled();

        // Then
        assertThat(Duration.ofMillis(redis("PTTL viva:{" + key + "}:seen:late")))
                .isGreaterThan(Duration.ofDays(7));
    }

    private static void settled() {
        await().atMost(Duration.ofSeconds(60)).until(() -> viva.lag() == 0);
    }

    private static void limitLetters(String bytes) throws Exception {
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, LETTERS);
        try (Admin admin = viva.clients().admin()) {
            admin.incrementalAlterConfigs(Map.of(
                            topic,
                            List.of(new AlterConfigOp(
                                    new ConfigEntry("max.message.bytes", bytes), AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
        }
    }

    private static long redis(String command) throws Exception {
        String[] address = viva.addresses().redis().split(":");
        try (Socket socket = new Socket(address[0], Integer.parseInt(address[1]))) {
            socket.getOutputStream().write((command + "\r\nQUIT\r\n").getBytes(UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
            return Long.parseLong(answer.lines().findFirst().orElseThrow().substring(1));
        }
    }
}
