package dev.viva.adapter.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventReaderTest {
    private static final String ID = "6f1c2b9e-0d7a-4f3e-9a51-2c8f7d3e4b10";

    @Test
    void shouldReadAnAnswer() {
        // When
        PostedEvent.Read event =
                event("{\"type\":\"message\",\"id\":\"" + ID + "\",\"text\":\"λ ≥ 0\",\"attempt\":\"a-1\"}");

        // Then
        assertThat(event.id().value()).isEqualTo(ID);
        assertThat(event.type()).isEqualTo("message");
        assertThat(event.data())
                .isEqualTo(Map.of("channel", "web", "text", "λ ≥ 0", "complete", true, "attempt", "a-1"));
    }

    @Test
    void shouldReadACommand() {
        // When
        PostedEvent.Read event = event("{\"type\":\"command\",\"command\":\" mock \",\"arguments\":\"5 trees\"}");

        // Then
        assertThat(event.data()).isEqualTo(Map.of("channel", "web", "command", "mock", "arguments", "5 trees"));
    }

    @Test
    void shouldReadAButton() {
        // When
        PostedEvent.Read event = event("{\"type\":\"action\",\"action\":\"hint\",\"attempt\":\"a-1\"}");

        // Then
        assertThat(event.data()).isEqualTo(Map.of("channel", "web", "action", "hint", "attempt", "a-1"));
    }

    @Test
    void shouldMakeAnIdWhereNoneIsGiven() {
        // Given
        String body = "{\"type\":\"message\",\"text\":\"a\"}";

        // When
        PostedEvent.Read one = event(body);
        PostedEvent.Read other = event(body);

        // Then
        assertThat(one.id().value())
                .matches(EventFields.UUID_FORM)
                .isNotEqualTo(other.id().value());
    }

    @Test
    void shouldIgnoreWhatItDoesNotKnowAndTakeNullForLeftOut() {
        // When
        PostedEvent.Read event = event(
                "{\"type\":\"message\",\"text\":\"a\",\"attempt\":null,\"id\":null,\"workspace\":\"slack:T1\",\"user\":\"x\","
                        + "\"complete\":false}");

        // Then
        assertThat(event.data()).isEqualTo(Map.of("channel", "web", "text", "a", "complete", true));
    }

    @Test
    void shouldLeaveEmptyTextToTheInterview() {
        // When
        PostedEvent.Read event = event("{\"type\":\"message\",\"text\":\"\"}");

        // Then
        assertThat(event.data()).containsEntry("text", "");
    }

    @Test
    void shouldReplaceHalfASurrogatePair() {
        // When
        PostedEvent.Read event = event("{\"type\":\"message\",\"text\":\"a\\ud800b\"}");

        // Then
        assertThat(event.data()).containsEntry("text", "a?b");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~~                                          | The body is empty.",
                "null                                        | The body must be a JSON object.",
                "[]                                          | The body must be a JSON object.",
                "\"message\"                                 | The body must be a JSON object.",
                "{                                           | The body is not JSON: it ends too early.",
                "{} {}                                       | The body has something behind its end.",
                "{'type':'message'}                          | The body is not JSON: look at line 1, column 2.",
                "{\"type\":\"message\",\"type\":\"action\"}  | The body has a name twice in one object.",
                "{\"type\":NaN}                              | The body is not JSON: look at line 1, column 12.",
                "{}                                          | The field \"type\" is missing.",
                "{\"type\":null}                             | The field \"type\" is missing.",
                "{\"type\":1}                                | The field \"type\" must be text.",
                "{\"type\":\"Message\",\"text\":\"a\"}       | The type must be message, command or action.",
                "{\"type\":\"answer.graded\"}                | The type must be message, command or action.",
                "{\"type\":\"message\"}                      | The field \"text\" is missing.",
                "{\"type\":\"message\",\"text\":[\"a\"]}     | The field \"text\" must be text.",
                "{\"type\":\"message\",\"text\":true}        | The field \"text\" must be text.",
                "{\"type\":\"message\",\"text\":\"a\",\"id\":\"1\"} | The field \"id\" must be a UUID.",
                "{\"type\":\"message\",\"text\":\"a\",\"id\":7} | The field \"id\" must be text.",
                "{\"type\":\"message\",\"text\":\"a\",\"attempt\":\"A/1\"} | The field \"attempt\" is not the id of a question.",
                "{\"type\":\"command\"}                      | The field \"command\" is missing.",
                "{\"type\":\"command\",\"command\":\" \"}    | The field \"command\" must be 1 to 64 characters.",
                "{\"type\":\"command\",\"command\":\"mock\",\"arguments\":5} | The field \"arguments\" must be text.",
                "{\"type\":\"action\"}                       | The field \"action\" is missing.",
                "{\"type\":\"action\",\"action\":{}}         | The field \"action\" must be text.",
            })
    void shouldSayWhyABodyIsNoEvent(String body, String reason) {
        // When
        PostedEvent posted = EventReader.read(body.getBytes(UTF_8));

        // Then
        assertThat(posted).isEqualTo(new PostedEvent.Unreadable(reason));
    }

    @Test
    void shouldRefuseWhatIsNotUtf8() {
        // When
        PostedEvent posted = EventReader.read("{\"type\":\"message\",\"text\":\"é\"}".getBytes(ISO_8859_1));

        // Then
        assertThat(posted).isEqualTo(new PostedEvent.Unreadable("The body is not UTF-8."));
    }

    @Test
    void shouldRefuseATowerOfBrackets() {
        // When
        PostedEvent posted = EventReader.read("[".repeat(60_000).getBytes(UTF_8));

        // Then
        assertThat(posted).isInstanceOfSatisfying(PostedEvent.Unreadable.class, refused -> assertThat(refused.reason())
                .startsWith("The body goes beyond a limit: 50 levels"));
    }

    private static PostedEvent.Read event(String body) {
        PostedEvent posted = EventReader.read(body.getBytes(UTF_8));
        assertThat(posted).isInstanceOf(PostedEvent.Read.class);
        return (PostedEvent.Read) posted;
    }
}
