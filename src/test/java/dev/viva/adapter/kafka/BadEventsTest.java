package dev.viva.adapter.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.viva.chat.AttemptId;
import dev.viva.chat.CandidateKey;
import dev.viva.chat.ChatEvent;
import dev.viva.chat.EventId;
import dev.viva.hostile.BadInputs;
import dev.viva.practice.Delivery;
import dev.viva.practice.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands on the topic is an event read as it was written, or poison with a reason. */
class BadEventsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Source SOURCE = new Source("chat.events", "t", 0, 7);
    private static final CandidateKey ROBIN = new CandidateKey("slack:T1", "U1");
    private static final int LARGEST_VALUE = 512 * 1024;

    /** Plain words that quote nothing: no class name, no bracket, no quotation mark. */
    private static final String REASON = "[A-Za-z0-9 ,;:./@_-]{8,200}";

    private static final JsonMapper ESCAPING =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final EventReader reader = new EventReader(new Seal(bytes("0123456789abcdef")));

    @ParameterizedTest
    @ValueSource(strings = {"y_", "n_", "i_", "number_", "object_", "string_"})
    void shouldTakeNoFileOfTheJsonSuiteForAnEvent(String prefix) {
        BadInputs.jsonFiles(prefix).forEach((name, value) -> {
            // When
            Delivery binary = read(ROBIN.text(), value, "ce_id", "e1", "ce_type", Types.MESSAGE);
            Delivery structured = read(ROBIN.text(), value, "content-type", "application/cloudevents+json");

            // Then
            assertThat(reason(binary)).as(name).matches(REASON);
            assertThat(reason(structured)).as(name).matches(REASON);
        });
    }

    @Test
    void shouldReadAnEventWhateverJsonItsUnknownFieldsHold() {
        BadInputs.jsonFiles("y_").forEach((name, value) -> {
            // Given
            String data = "{\"workspace\":\"slack:T1\",\"user\":\"U1\",\"channel\":\"C1\",\"text\":\"probe\",\"new\":"
                    + new String(value, StandardCharsets.UTF_8) + "}";

            // When
            Delivery read = read(ROBIN.text(), bytes(data), "ce_id", "e1", "ce_type", Types.MESSAGE);

            // Then
            if (name.contains("duplicated_key")) {
                assertThat(reason(read)).isEqualTo("the value has a name twice in one object");
            } else {
                assertThat(((ChatEvent.Message) event(read)).text()).as(name).isEqualTo("probe");
            }
        });
    }

    @Test
    void shouldReadTextAsItWasTypedWithoutItsControlCharacters() {
        forEachString(Types.MESSAGE, "text", (text, event) -> assertThat(((ChatEvent.Message) event).text())
                .isEqualTo(cleaned(text)));
    }

    @Test
    void shouldReadCommandsArgumentsAndButtonsAsTheyWereTyped() {
        forEachString(Types.COMMAND, "command", (text, event) -> assertThat(((ChatEvent.Command) event).name())
                .isEqualTo(cleaned(text).strip().toLowerCase(Locale.ROOT)));
        forEachString(Types.COMMAND, "arguments", (text, event) -> assertThat(((ChatEvent.Command) event).arguments())
                .isEqualTo(cleaned(text)));
        forEachString(Types.ACTION, "action", (text, event) -> assertThat(((ChatEvent.Action) event).action())
                .isEqualTo(cleaned(text).strip().toLowerCase(Locale.ROOT)));
    }

    @Test
    void shouldCutANameWithoutBreakingACharacter() {
        forEachString(Types.MESSAGE, "userName", (text, event) -> {
            String name = event.head().userName() == null ? "" : event.head().userName();
            assertThat(cleaned(text).strip()).startsWith(name);
            assertThat(name.codePointCount(0, name.length())).isLessThanOrEqualTo(80);
            assertThat(name).isEqualTo(cleaned(name));
        });
    }

    @Test
    void shouldReadPlacesAndIdsExactlyOrNotAtAll() {
        int[] read = new int[3];
        forEachString(Types.MESSAGE, "channel", (text, event) -> {
            read[0]++;
            assertThat(event.head().place().channel()).isEqualTo(text).isEqualTo(cleaned(text));
        });
        forEachString(Types.MESSAGE, "thread", (text, event) -> {
            read[1]++;
            assertThat(event.head().place().thread()).isEqualTo(text);
        });
        forEachString(Types.MESSAGE, "edits", (text, event) -> {
            read[2]++;
            assertThat(((ChatEvent.Message) event).edits()).isEqualTo(new EventId(text));
        });
        assertThat(Arrays.stream(read).boxed()).allMatch(count -> count > 400);
        forEachString(Types.MESSAGE, "attempt", (text, event) -> assertThat(((ChatEvent.Message) event).attempt())
                .isEqualTo(text.isBlank() ? null : new AttemptId(text)));
    }

    @Test
    void shouldReadTheSendersIdExactlyOrNotAtAll() {
        for (byte[] id : pieces()) {
            // When
            Delivery read = read(ROBIN.text(), message("text", "probe"), header("ce_id", id), type(Types.MESSAGE));

            // Then
            if (read instanceof Delivery.Readable readable) {
                byte[] back = readable.event().head().id().value().getBytes(StandardCharsets.UTF_8);
                assertThat(back).isEqualTo(id);
            } else {
                assertThat(reason(read)).matches(REASON);
            }
        }
    }

    @Test
    void shouldAnswerTheKeysOwnerAloneWhateverTheKey() {
        for (byte[] key : pieces()) {
            // When
            Delivery read = reader.read(
                    SOURCE,
                    NOW,
                    new Delivery.Raw(
                            key, message("text", "probe"), List.of(header("ce_id", bytes("e1")), type(Types.MESSAGE))));

            // Then
            assertThat(reason(read)).matches(REASON);
        }
    }

    @Test
    void shouldRefuseAnyOtherNameInTheDataThanTheKeys() {
        for (String field : List.of("workspace", "user")) {
            for (String text : BadInputs.strings()) {
                // When
                Delivery read = read(ROBIN.text(), message(field, text), "ce_id", "e1", "ce_type", Types.MESSAGE);

                // Then
                assertThat(reason(read)).matches(REASON);
            }
        }
    }

    @Test
    void shouldStandAnyBytesInTheOtherHeaders() {
        for (byte[] bytes : pieces()) {
            for (String name : List.of("ce_type", "ce_time", "ce_specversion", "content-type", Seal.HEADER)) {
                // When
                Delivery read = reader.read(
                        SOURCE,
                        NOW,
                        new Delivery.Raw(
                                bytes(ROBIN.text()),
                                message("text", "probe"),
                                List.of(
                                        header("ce_id", bytes("e1")),
                                        name.equals("ce_type") ? header("x", bytes) : type(Types.MESSAGE),
                                        header(name, bytes))));

                // Then
                if (read instanceof Delivery.Readable readable) {
                    assertThat(readable.event().head().at()).isEqualTo(NOW);
                } else {
                    assertThat(reason(read)).matches(REASON);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("absurd")
    void shouldSayWhatIsAbsurd(String reason, Delivery.Raw raw) {
        // When
        Delivery read = reader.read(SOURCE, NOW, raw);

        // Then
        assertThat(read).isEqualTo(new Delivery.Poison(SOURCE, reason, raw));
    }

    static List<Arguments> absurd() {
        byte[] key = bytes(ROBIN.text());
        byte[] value = message("text", "probe");
        Delivery.Header id = header("ce_id", bytes("e1"));
        Delivery.Header type = type(Types.MESSAGE);
        return List.of(
                absurd("the key is missing; it must read workspace/user", null, value, id, type),
                absurd("the key must read workspace/user", new byte[0], value, id, type),
                absurd("the key is too long", new byte[1_000_000], value, id, type),
                absurd("the key is not UTF-8", new byte[] {'a', '/', (byte) 0xc0, (byte) 0xaf}, value, id, type),
                absurd("the value is missing", key, null, id, type),
                absurd("the value is empty", key, new byte[0], id, type),
                absurd("the value has 600000 bytes; 524288 are the most", key, new byte[600_000], id, type),
                absurd("the value is not UTF-8", key, "ä".getBytes(StandardCharsets.ISO_8859_1), id, type),
                absurd("ce_id is missing", key, value, type),
                absurd("ce_id is missing", key, value, header("ce_id", null), type),
                absurd("ce_id is missing", key, value, header("ce_id", new byte[0]), type),
                absurd("ce_id is missing", key, value, header("ce_id", bytes(" \t ")), type),
                absurd("ce_type is missing", key, value, id, header("ce_type", null)),
                absurd("CloudEvents version must be 1.0", key, value, id, type, header("ce_specversion", bytes("0.3"))),
                absurd("ce_time is not an RFC 3339 time", key, value, id, type, header("ce_time", bytes("now"))),
                absurd("the header ce_id is not UTF-8", key, value, header("ce_id", new byte[] {-1}), type),
                absurd(
                        "the header ce_id is there twice with different values",
                        key,
                        value,
                        id,
                        type,
                        header("CE_ID", bytes("e2"))),
                absurd(
                        "the header ce_type is there twice with different values",
                        key,
                        value,
                        id,
                        type,
                        type(Types.COMMAND),
                        type),
                absurd("there are more than 100 headers", key, value, headers(10_000)),
                absurd("the headers have more than 32768 bytes", key, value, id, type, header("x", new byte[1 << 20])),
                absurd(
                        "the headers have more than 32768 bytes",
                        key,
                        value,
                        id,
                        type,
                        header("n".repeat(1 << 20), null)));
    }

    @Test
    void shouldTakeARepeatedHeaderOnceAndAHeaderWithoutValueForNone() {
        // When
        Delivery read = read(
                ROBIN.text(),
                message("text", "probe"),
                header("ce_id", bytes("e1")),
                header("Ce_Id", bytes("e1")),
                header("ce_id", null),
                type(Types.MESSAGE),
                header("ce_time", null),
                header("traceparent", bytes("00-1")),
                header("traceparent", bytes("00-2")),
                header("", new byte[] {-1}));

        // Then
        assertThat(event(read).head().id()).isEqualTo(new EventId("e1"));
        assertThat(event(read).head().at()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "-1e400", "1e-400", "1E999999999", "123456789012345678901234567890", "-0", "1.5"})
    void shouldNotTakeAnOddNumberForAWholeOneNorStumbleOverIt(String number) {
        // Given
        String data = "{\"workspace\":\"slack:T1\",\"user\":\"U1\",\"channel\":\"C1\",\"text\":\"probe\",\"edits\":";

        // When
        Delivery asText = read(ROBIN.text(), bytes(data + number + "}"), "ce_id", "e1", "ce_type", Types.MESSAGE);
        Delivery unknown =
                read(ROBIN.text(), bytes(data + "null,\"n\":" + number + "}"), "ce_id", "e1", "ce_type", Types.MESSAGE);

        // Then
        assertThat(reason(asText)).isEqualTo("edits must be a string");
        assertThat(event(unknown).head().candidate()).isEqualTo(ROBIN);
    }

    @Test
    void shouldStandAnyMutationOfAnEvent() {
        // Given
        long seed = 20261123;
        SplittableRandom random = new SplittableRandom(seed);
        byte[] value = message("text", "probe trees \u00e9\ud83d\ude00");
        int readable = 0;

        for (int i = 0; i < 20_000; i++) {
            // When
            Delivery.Raw raw = new Delivery.Raw(
                    random.nextInt(4) == 0 ? mutated(bytes(ROBIN.text()), random) : bytes(ROBIN.text()),
                    mutated(value, random),
                    List.of(
                            header("ce_id", random.nextInt(4) == 0 ? mutated(bytes("e1"), random) : bytes("e1")),
                            type(random.nextInt(4) == 0 ? Types.COMMAND : Types.MESSAGE)));
            Delivery read = reader.read(SOURCE, NOW, raw);

            // Then
            if (read instanceof Delivery.Readable event) {
                readable++;
                assertThat(bytes(event.event().head().candidate().text()))
                        .as("seed " + seed)
                        .isEqualTo(raw.key());
                assertThat(reader.read(SOURCE, NOW, raw)).isEqualTo(read);
            } else {
                assertThat(reason(read)).as("seed " + seed).matches(REASON);
            }
        }
        assertThat(readable).isBetween(1_000, 19_000);
    }

    /** Up to three times a byte is changed or a stretch of them left out or doubled. */
    private static byte[] mutated(byte[] bytes, SplittableRandom random) {
        byte[] all = bytes.clone();
        for (int changes = random.nextInt(4); changes > 0 && all.length > 1; changes--) {
            int at = random.nextInt(all.length);
            int to = random.nextInt(at, all.length);
            switch (random.nextInt(4)) {
                case 0 -> all[at] = (byte) random.nextInt(256);
                case 1 -> all = joined(Arrays.copyOf(all, at), Arrays.copyOfRange(all, to, all.length));
                case 2 -> all = joined(Arrays.copyOf(all, to), Arrays.copyOfRange(all, at, all.length));
                default -> all[at] = bytes("{}[],:\"\\ 0e-")[random.nextInt(12)];
            }
        }
        return all;
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static Arguments absurd(String reason, byte[] key, byte[] value, Delivery.Header... headers) {
        return argumentSet(reason, reason, new Delivery.Raw(key, value, List.of(headers)));
    }

    private static Delivery.Header[] headers(int count) {
        Delivery.Header[] headers = new Delivery.Header[count];
        Arrays.setAll(headers, i -> header("h" + i, new byte[0]));
        return headers;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Calls {@code check} where an event with the string was read; where it was not, a reason must be there. */
    private void forEachString(String type, String field, BiConsumer<String, ChatEvent> check) {
        List<String> strings = BadInputs.strings();
        assertThat(strings).hasSizeGreaterThan(650);
        for (String text : strings) {
            // When
            byte[] value = message(field, text);
            Delivery read = read(ROBIN.text(), value, "ce_id", "e1", "ce_type", type);

            // Then
            if (read instanceof Delivery.Readable readable) {
                check.accept(text, readable.event());
            } else {
                assertThat(reason(read)).matches(REASON);
                boolean mayBeRefused = !List.of("text", "command", "arguments", "action", "userName")
                        .contains(field);
                assertThat(mayBeRefused || value.length > LARGEST_VALUE)
                        .as(field)
                        .isTrue();
            }
        }
    }

    /** What the description of the topics says of typed text, written a second time. */
    private static String cleaned(String text) {
        return text.replaceAll("\r\n?", "\n")
                .replaceAll("[\\p{Cc}&&[^\n\t]]", "")
                .replaceAll("\\p{Cs}", "\uFFFD");
    }

    private static byte[] message(String field, String text) {
        Map<String, String> data = new LinkedHashMap<>(Map.of(
                "workspace",
                ROBIN.workspace(),
                "user",
                ROBIN.user(),
                "channel",
                "C1",
                "text",
                "probe",
                "command",
                "mock",
                "action",
                "hint"));
        data.put(field, text);
        try {
            return ESCAPING.writeValueAsBytes(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<byte[]> pieces() {
        List<byte[]> pieces = new ArrayList<>(BadInputs.pieces());
        BadInputs.strings().forEach(each -> pieces.add(bytes(each)));
        return pieces;
    }

    private Delivery read(String key, byte[] value, String... headers) {
        Delivery.Header[] all = new Delivery.Header[headers.length / 2];
        Arrays.setAll(all, i -> header(headers[2 * i], bytes(headers[2 * i + 1])));
        return read(key, value, all);
    }

    private Delivery read(String key, byte[] value, Delivery.Header... headers) {
        return reader.read(SOURCE, NOW, new Delivery.Raw(bytes(key), value, List.of(headers)));
    }

    private static Delivery.Header header(String name, byte[] value) {
        return new Delivery.Header(name, value);
    }

    private static Delivery.Header type(String type) {
        return header("ce_type", bytes(type));
    }

    private static ChatEvent event(Delivery read) {
        assertThat(read).isInstanceOf(Delivery.Readable.class);
        return ((Delivery.Readable) read).event();
    }

    private static String reason(Delivery read) {
        assertThat(read).isInstanceOf(Delivery.Poison.class);
        return ((Delivery.Poison) read).reason();
    }
}
