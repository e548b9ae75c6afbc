package dev.viva.adapter.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.chat.CandidateKey;
import dev.viva.chat.ChatEvent;
import dev.viva.practice.Delivery;
import dev.viva.practice.Source;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventReaderTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Source SOURCE = new Source("chat.events", "t", 0, 7);
    private static final String KEY = "slack:T1/U1";
    private static final String DATA =
            "{\"workspace\":\"slack:T1\",\"user\":\"U1\",\"channel\":\"C1\",\"text\":\"probe\",\"new\":[1]}";
    private final Seal seal = new Seal("0123456789abcdef".getBytes(StandardCharsets.UTF_8));
    private final EventReader reader = new EventReader(seal);

    @Test
    void shouldReadABinaryEvent() {
        // Given
        Delivery.Raw raw =
                raw(KEY, DATA, "ce_id", "e1", "ce_type", Types.MESSAGE, "ce_time", "2026-11-22T12:59:58+01:00");

        // When
        ChatEvent event = readable(raw).event();

        // Then
        assertThat(event).isInstanceOf(ChatEvent.Message.class);
        assertThat(event.head().candidate()).isEqualTo(new CandidateKey("slack:T1", "U1"));
        assertThat(event.head().at()).isEqualTo(Instant.parse("2026-11-22T11:59:58Z"));
    }

    @Test
    void shouldReadAStructuredEventAsTheSame() {
        // Given
        String structured = "{\"specversion\":\"1.0\",\"id\":\"e1\",\"source\":\"/x\",\"type\":\"" + Types.MESSAGE
                + "\",\"time\":\"2026-11-22T11:59:58Z\",\"data\":" + DATA + "}";
        Delivery.Raw binary =
                raw(KEY, DATA, "ce_id", "e1", "ce_type", Types.MESSAGE, "ce_time", "2026-11-22T11:59:58Z");

        // When
        Delivery.Readable read =
                readable(raw(KEY, structured, "content-type", "application/cloudevents+json; charset=utf-8"));

        // Then
        assertThat(read.event()).isEqualTo(readable(binary).event());
        assertThat(read.contentHash()).isEqualTo(readable(binary).contentHash());
    }

    @Test
    void shouldTakeTheBrokersTimeWhereTheSendersCannotBe() {
        // Given
        Delivery.Raw raw = raw(KEY, DATA, "ce_id", "e1", "ce_type", Types.MESSAGE, "ce_time", "1999-01-01T00:00:00Z");

        // When
        ChatEvent event = readable(raw).event();

        // Then
        assertThat(event.head().at()).isEqualTo(NOW);
    }

    @Test
    void shouldCleanControlCharactersAndBrokenSurrogates() {
        // Given
        String data = DATA.replace("probe", "a\\u0000b\\u001b[31m\\ud83dz");

        // When
        ChatEvent event = readable(raw(KEY, data, "ce_id", "e1", "ce_type", Types.MESSAGE))
                .event();

        // Then
        assertThat(((ChatEvent.Message) event).text()).isEqualTo("ab[31m\uFFFDz");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            slack:T1/U1 | {"workspace":"slack:T1","user":"U1","channel":"C1","text":5}   | e1 | dev.viva.chat.message.v1 | text must be a string
            slack:T1/U1 | {"workspace":"slack:T1","user":"U1","channel":"C1"}            | e1 | dev.viva.chat.message.v1 | text is missing
            slack:T1/U1 | {"workspace":"slack:T1","user":"U1","text":"x"}                | e1 | dev.viva.chat.message.v1 | channel is missing
            slack:T1/U2 | {"workspace":"slack:T1","user":"U1","channel":"C1","text":"x"} | e1 | dev.viva.chat.message.v1 | the key names somebody else than the data
            slack:T1/U1 | {"workspace":"slack:T1","user":"U1","channel":"C1","text":"x"} | e1 | dev.viva.chat.dance.v1   | unknown event type
            slack:T1/U1 | {"workspace":"slack:T1","user":"U1","channel":"C1","text":"x"} |    | dev.viva.chat.message.v1 | ce_id is missing
            slack:T1/U1 | [1,2]                                                          | e1 | dev.viva.chat.message.v1 | the data is not a JSON object
            slack:T1/U1 | {"a":1,"a":2}                                                  | e1 | dev.viva.chat.message.v1 | the value has a name twice in one object
            slack:T1/U1 | {"a":1} x                                                      | e1 | dev.viva.chat.message.v1 | the value is not JSON: look at line 1, column 9
            slack:T1/U1 | {"workspace":"slack:T1","user":"U1","channel":"C\\u0000","text":"x"} | e1 | dev.viva.chat.message.v1 | channel must be 1 to 256 characters without control or broken characters
            slack:T1/U1 | {"workspace":"slack:T1","user":"U\\u00001","channel":"C1","text":"x"} | e1 | dev.viva.chat.message.v1 | user must be 1 to 128 of the characters A-Z a-z 0-9 . _ : @ -
            slack:T1/U1 | {"workspace":"slack:T1","user":"U1","channel":"C1","text":"x","edits":"\\ud800"} | e1 | dev.viva.chat.message.v1 | an event id is 1 to 256 characters without control or broken characters
            slack:T1/U1 | {"specversion":"1.0","id":5,"type":"x","data":{}}                   |    | dev.viva.chat.message.v1 | id must be a string
            slackT1U1   | {}                                                             | e1 | dev.viva.chat.message.v1 | the key must read workspace/user
            a b/U1      | {}                                                             | e1 | dev.viva.chat.message.v1 | workspace must be 1 to 128 of the characters A-Z a-z 0-9 . _ : @ -
            x/{y}       | {}                                                             | e1 | dev.viva.chat.message.v1 | user must be 1 to 128 of the characters A-Z a-z 0-9 . _ : @ -
            x/y/z       | {}                                                             | e1 | dev.viva.chat.message.v1 | user must be 1 to 128 of the characters A-Z a-z 0-9 . _ : @ -
            slack:T1/U1 | {"workspace":"slack:T1","user":"U1","channel":"C1","attempt":"a-1","turn":1,"revision":1,"grade":{}} | e1 | dev.viva.answer.graded.v1 | an internal event without a valid signature
            """)
    void shouldTellWhyAnEventCannotBeRead(String key, String data, String id, String type, String reason) {
        // Given
        Delivery.Raw raw = id == null ? raw(key, data, "ce_type", type) : raw(key, data, "ce_id", id, "ce_type", type);

        // When
        Delivery read = reader.read(SOURCE, NOW, raw);

        // Then
        assertThat(read).isEqualTo(new Delivery.Poison(SOURCE, reason, raw));
    }

    @Test
    void shouldRefuseAForgedMark() {
        // Given
        String data = DATA.replace("\"new\":[1]", "\"attempt\":\"a-1\",\"turn\":1,\"revision\":1,\"grade\":{}");
        String foreign = new Seal("another secret!!".getBytes(StandardCharsets.UTF_8))
                .of(Types.GRADED, "e1", KEY, data.getBytes(StandardCharsets.UTF_8));

        // When
        Delivery read =
                reader.read(SOURCE, NOW, raw(KEY, data, "ce_id", "e1", "ce_type", Types.GRADED, Seal.HEADER, foreign));

        // Then
        assertThat(read).isInstanceOf(Delivery.Poison.class);
    }

    private Delivery.Readable readable(Delivery.Raw raw) {
        return (Delivery.Readable) reader.read(SOURCE, NOW, raw);
    }

    private static Delivery.Raw raw(String key, String value, String... headers) {
        List<Delivery.Header> all = new ArrayList<>();
        for (int i = 0; i < headers.length; i += 2) {
            all.add(new Delivery.Header(headers[i], headers[i + 1].getBytes(StandardCharsets.UTF_8)));
        }
        return new Delivery.Raw(key.getBytes(StandardCharsets.UTF_8), value.getBytes(StandardCharsets.UTF_8), all);
    }
}
