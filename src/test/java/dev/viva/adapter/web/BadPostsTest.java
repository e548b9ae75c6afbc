package dev.viva.adapter.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.viva.adapter.kafka.EventSender;
import dev.viva.adapter.kafka.Seal;
import dev.viva.adapter.kafka.Types;
import dev.viva.chat.CandidateKey;
import dev.viva.hostile.BadInputs;
import dev.viva.practice.Delivery;
import dev.viva.practice.Source;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

/** A body is an event or is refused in one plain sentence, whatever its bytes. */
class BadPostsTest {
    private static final String SENTENCE = "The [a-zA-Z0-9 ,:\".-]{10,200}\\.";
    private static final Map<String, String> CE_TYPES =
            Map.of("message", Types.MESSAGE, "command", Types.COMMAND, "action", Types.ACTION);
    private static final JsonMapper ESCAPING =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    @Test
    void shouldTakeNoFileOfTheJsonSuiteForAnEvent() {
        // Given
        List<byte[]> bodies = new ArrayList<>(BadInputs.jsonFiles("").values());
        bodies.addAll(BadInputs.pieces());

        // When
        List<PostedEvent> posted = bodies.stream().map(EventReader::read).toList();

        // Then
        assertThat(posted).hasSizeGreaterThan(1000).allSatisfy(each -> assertThat(
                        ((PostedEvent.Unreadable) each).reason())
                .matches(SENTENCE));
    }

    @Test
    void shouldReadTextAsItWasTypedAndRefuseWhatIsNoIdOrWord() throws IOException {
        for (String text : BadInputs.strings()) {
            for (String field : List.of("text", "arguments", "command", "action", "attempt", "id", "type")) {
                // When
                PostedEvent posted = EventReader.read(body(field, text));

                // Then
                if (posted instanceof PostedEvent.Read read) {
                    String kept = new String(text.getBytes(UTF_8), UTF_8);
                    assertThat(field).isNotIn("id", "type");
                    assertThat(read.data().get(field))
                            .isEqualTo(field.equals("text") || field.equals("arguments") ? kept : kept.strip());
                } else {
                    assertThat(((PostedEvent.Unreadable) posted).reason()).matches(SENTENCE);
                    assertThat(field).isNotIn("text", "arguments");
                }
            }
        }
    }

    @Test
    void shouldTakeNothingThatBecomesADeadLetter() throws IOException {
        // Given
        CandidateKey visitor = new CandidateKey("web:local", "v1");
        Seal seal = new Seal("0123456789abcdef".getBytes(UTF_8));
        MockProducer<byte[], byte[]> broker =
                new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
        EventSender sender = new EventSender(broker, "chat.events", seal);
        for (String text : BadInputs.strings()) {
            for (String field : List.of("text", "arguments", "command", "action", "attempt")) {
                byte[] body = body(field, text);
                if (body.length <= PostGuard.LARGEST_BODY && EventReader.read(body) instanceof PostedEvent.Read read) {
                    sender.chat(visitor, read.id(), CE_TYPES.get(read.type()), read.data(), Instant.EPOCH);
                }
            }
        }

        // When
        dev.viva.adapter.kafka.EventReader reader = new dev.viva.adapter.kafka.EventReader(seal);
        List<Delivery> read = broker.history().stream()
                .map(each -> reader.read(new Source("chat.events", "t", 0, 0), Instant.EPOCH, raw(each)))
                .toList();

        // Then
        assertThat(read).hasSizeGreaterThan(1_800).allSatisfy(each -> assertThat(each)
                .isInstanceOf(Delivery.Readable.class));
    }

    private static Delivery.Raw raw(ProducerRecord<byte[], byte[]> record) {
        List<Delivery.Header> headers = new ArrayList<>();
        record.headers().forEach(each -> headers.add(new Delivery.Header(each.key(), each.value())));
        return new Delivery.Raw(record.key(), record.value(), headers);
    }

    private static byte[] body(String field, String text) throws IOException {
        Map<String, String> body =
                new LinkedHashMap<>(Map.of("type", type(field), "text", "a", "command", "mock", "action", "hint"));
        body.put(field, text);
        return ESCAPING.writeValueAsBytes(body);
    }

    private static String type(String field) {
        return switch (field) {
            case "command", "arguments" -> "command";
            case "action" -> "action";
            default -> "message";
        };
    }
}
