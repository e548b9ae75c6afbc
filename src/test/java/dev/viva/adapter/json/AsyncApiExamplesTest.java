package dev.viva.adapter.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.viva.adapter.kafka.EventReader;
import dev.viva.adapter.kafka.Seal;
import dev.viva.adapter.vault.RecordVault;
import dev.viva.chat.CandidateKey;
import dev.viva.chat.Card;
import dev.viva.chat.EventId;
import dev.viva.chat.ReplyId;
import dev.viva.practice.Delivery;
import dev.viva.practice.GradingRequest;
import dev.viva.practice.JournalEntry;
import dev.viva.practice.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of the document are messages that Viva reads and writes, and what Viva writes holds to the document. */
class AsyncApiExamplesTest {
    private static final ApiDocument DOCUMENT = ApiDocument.load();

    @ParameterizedTest
    @MethodSource("sent")
    void shouldDescribeWhatIsSent(Sent sent) {
        // Given
        List<String> messages = DOCUMENT.messagesOn(sent.topic());

        // When
        List<String> fitting = messages.stream()
                .filter(each ->
                        DOCUMENT.errorsAt(each + "/headers", sent.headers()).isEmpty())
                .filter(each ->
                        DOCUMENT.errorsAt(each + "/payload", sent.value()).isEmpty())
                .filter(each -> sent.key().matches(DOCUMENT.keyPattern(each)))
                .toList();

        // Then
        assertThat(fitting).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("sent")
    void shouldSayWhichSourceStandsOnEachChannel(Sent sent) {
        // Given
        String source = sent.headers().path("ce_source").asText();

        // When
        String description = DOCUMENT.description(sent.topic());

        // Then
        assertThat(description).contains(source.isEmpty() ? "`ce_source`" : "`" + source + "`");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void shouldShowExamplesThatHoldToTheirSchema(ApiDocument.Example example) {
        // Given
        JsonNode value = example.value();

        // When
        List<String> errors = DOCUMENT.errorsAt(example.schema(), value);

        // Then
        assertThat(value.isMissingNode()).isFalse();
        assertThat(errors).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("events")
    void shouldShowEventsThatCanBeRead(JsonNode example) {
        // Given
        Delivery.Raw raw = raw(example);

        // When
        Delivery delivery = read(raw);

        // Then
        assertThat(delivery).isInstanceOf(Delivery.Readable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"graded:1", "timer:turn-closes:a-1:1:1", "probe:2026-11-23:0:1"})
    void shouldReserveTheIdsOfInternalEvents(String id) {
        // Given
        ObjectNode example =
                DOCUMENT.at("/components/messages/message/examples/0").deepCopy();
        ObjectNode headers = example.withObject("headers").put("ce_id", id);

        // When
        List<String> errors = DOCUMENT.errorsAt("/components/messages/message/headers", headers);

        // Then
        assertThat(errors).isNotEmpty();
        assertThat(refusal(example)).contains("belongs to internal events");
    }

    @Test
    void shouldReserveTheIdsOfInternalEventsInStructuredModeToo() {
        // Given
        ObjectNode example =
                DOCUMENT.at("/components/messages/structured/examples/0").deepCopy();
        ObjectNode envelope = example.withObject("payload").put("id", "graded:1");

        // When
        List<String> errors = DOCUMENT.errors("StructuredEvent", envelope);

        // Then
        assertThat(errors).isNotEmpty();
        assertThat(refusal(example)).contains("belongs to internal events");
    }

    @Test
    void shouldDemandTrueOrFalseForComplete() {
        // Given
        ObjectNode example =
                DOCUMENT.at("/components/messages/message/examples/0").deepCopy();
        ObjectNode payload = example.withObject("payload").put("complete", "true");

        // When
        List<String> errors = DOCUMENT.errors("ChatMessage", payload);

        // Then
        assertThat(errors).isNotEmpty();
        assertThat(refusal(example)).isEqualTo("complete must be true or false");
    }

    @ParameterizedTest
    @MethodSource("replies")
    void shouldShowRepliesAsTheyAreWritten(JsonNode example) throws JsonProcessingException {
        // Given
        JsonNode payload = example.path("payload");
        CandidateKey candidate = CandidateKey.parse(key(payload));
        EventId cause = new EventId(payload.path("replyTo").asText());
        int index = payload.path("index").asInt();

        // When
        Card card = Json.MAPPER.treeToValue(payload.path("card"), Card.class);

        // Then
        assertThat(Sent.card(card)).isEqualTo(payload.path("card"));
        assertThat(example.at("/headers/ce_id").asText())
                .isEqualTo(ReplyId.of(candidate, cause, index).value());
    }

    @ParameterizedTest
    @MethodSource("records")
    void shouldShowRecordsAsTheyAreWritten(JsonNode example) {
        // Given
        JsonNode record = example.path("payload");

        // When
        JournalEntry.Content content =
                RecordVault.read(CandidateKey.parse("web:local/ada"), record.toString(), Sent.KEY);
        String again = RecordVault.write(((JournalEntry.Whole) content).record(), Sent.KEY);

        // Then
        assertThat(Sent.json(again)).isEqualTo(record);
    }

    @ParameterizedTest
    @MethodSource("requests")
    void shouldShowRequestsAsTheyAreWritten(JsonNode example) {
        // Given
        JsonNode payload = example.path("payload");

        // When
        GradingRequest request = Wire.request(CandidateKey.parse(key(payload)), payload.toString());

        // Then
        assertThat(Sent.json(Wire.request(request))).isEqualTo(payload);
        assertThat(example.at("/headers/ce_id").asText())
                .isEqualTo("request:" + request.resultId().value());
    }

    static List<Sent> sent() {
        return Sent.all();
    }

    static List<ApiDocument.Example> examples() {
        return DOCUMENT.examples();
    }

    static Stream<JsonNode> events() {
        return Stream.of("message", "command", "action", "graded", "timer", "unread", "reviewed", "structured")
                .flatMap(AsyncApiExamplesTest::examplesOf);
    }

    static Stream<JsonNode> replies() {
        return examplesOf("reply");
    }

    static Stream<JsonNode> records() {
        return examplesOf("record");
    }

    static Stream<JsonNode> requests() {
        return examplesOf("request");
    }

    private static Stream<JsonNode> examplesOf(String message) {
        List<JsonNode> examples = new ArrayList<>();
        DOCUMENT.at("/components/messages/" + message + "/examples").forEach(examples::add);
        assertThat(examples).as("examples of " + message).isNotEmpty();
        return examples.stream();
    }

    private static Delivery read(Delivery.Raw raw) {
        Source source = new Source("chat.events", "Zt3b1k7ZQ1yQnq0Yz5J4yA", 0, 0);
        return new EventReader(Sent.SEAL).read(source, Instant.parse("2025-11-22T21:31:00Z"), raw);
    }

    private static String refusal(JsonNode example) {
        return read(raw(example)) instanceof Delivery.Poison poison ? poison.reason() : "";
    }

    /** An example as a broker would hand it over; the signature, which is one of form, is made good. */
    private static Delivery.Raw raw(JsonNode example) {
        JsonNode payload = example.path("payload");
        byte[] value = Sent.bytes(payload.toString());
        String key = key(payload.has("data") ? payload.path("data") : payload);
        String type = example.at("/headers/ce_type").asText();
        String id = example.at("/headers/ce_id").asText();
        List<Delivery.Header> headers = new ArrayList<>();
        example.path("headers").properties().forEach(header -> {
            boolean seal = header.getKey().equals(Seal.HEADER);
            String text = seal
                    ? Sent.SEAL.of(type, id, key, value)
                    : header.getValue().asText();
            headers.add(new Delivery.Header(header.getKey(), Sent.bytes(text)));
        });
        return new Delivery.Raw(Sent.bytes(key), value, headers);
    }

    private static String key(JsonNode data) {
        return data.path("workspace").asText() + "/" + data.path("user").asText();
    }
}
