package dev.viva.adapter.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.viva.hostile.BadInputs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A body is an event or is refused in one plain sentence, whatever its bytes. */
class BadPostsTest {
    private static final String SENTENCE = "The [a-zA-Z0-9 ,:\".-]{10,200}\\.";
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
                // Given
                Map<String, String> body = new LinkedHashMap<>(
                        Map.of("type", type(field), "text", "a", "command", "mock", "action", "hint"));
                body.put(field, text);

                // When
                PostedEvent posted = EventReader.read(ESCAPING.writeValueAsBytes(body));

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

    private static String type(String field) {
        return switch (field) {
            case "command", "arguments" -> "command";
            case "action" -> "action";
            default -> "message";
        };
    }
}
