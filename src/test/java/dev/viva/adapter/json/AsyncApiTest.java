package dev.viva.adapter.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.viva.adapter.kafka.Topics;
import dev.viva.adapter.kafka.Types;
import dev.viva.bank.Asked;
import dev.viva.chat.Card;
import dev.viva.chat.ProbeKey;
import dev.viva.chat.TimerKey;
import dev.viva.grading.Grade;
import dev.viva.numeric.judging.Quantity;
import dev.viva.practice.Source;
import dev.viva.session.CommandName;
import dev.viva.session.Fact;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The document says what the code does: topics, types, and the schema of everything that is sealed. */
class AsyncApiTest {
    private static final ApiDocument DOCUMENT = ApiDocument.load();

    @Test
    void shouldHaveEveryTopicAsAChannel() throws ReflectiveOperationException {
        // Given
        RecordComponent[] topics = Topics.class.getRecordComponents();

        // When
        JsonNode channels = DOCUMENT.at("/channels");

        // Then
        assertThat(channels).hasSize(topics.length);
        for (RecordComponent topic : topics) {
            JsonNode channel = channels.path(topic.getName());
            String setting = topic.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            assertThat(channel.path("x-setting").asText()).isEqualTo("viva.topics." + setting);
            assertThat(channel.path("address").asText())
                    .isEqualTo(topic.getAccessor().invoke(Topics.DEFAULT));
            assertThat(channel.at("/bindings/kafka/topic")).isEqualTo(channel.path("address"));
        }
    }

    @Test
    void shouldHaveEveryEventTypeAndNoOther() throws ReflectiveOperationException {
        // Given
        List<String> types = new ArrayList<>();
        for (Field type : Types.class.getFields()) {
            types.add((String) type.get(null));
        }

        // When
        Set<String> documented = DOCUMENT.eventTypes();

        // Then
        assertThat(documented).isNotEmpty().containsExactlyInAnyOrderElementsOf(types);
    }

    @Test
    void shouldReferToNothingThatIsMissing() {
        // Given
        Set<String> references = DOCUMENT.references();

        // When
        List<String> missing = references.stream()
                .filter(each -> DOCUMENT.at(each.substring(1)).isMissingNode())
                .toList();

        // Then
        assertThat(references).isNotEmpty();
        assertThat(missing).isEmpty();
    }

    @Test
    void shouldNameEveryCommand() {
        // Given
        List<String> words =
                Arrays.stream(CommandName.values()).map(CommandName::word).toList();

        // When
        JsonNode examples = DOCUMENT.schema("ChatCommand").at("/properties/command/examples");

        // Then
        assertThat(examples).extracting(JsonNode::asText).containsExactlyInAnyOrderElementsOf(words);
    }

    @ParameterizedTest
    @ValueSource(classes = {Fact.class, Card.class, Asked.class, Quantity.class})
    void shouldHaveASchemaForEachSubtypeAndNoOther(Class<?> type) {
        // Given
        List<Class<?>> leaves = SealedTypes.leaves(type);
        Map<String, Class<?>> named = SealedTypes.named(type);

        // When
        Map<String, JsonNode> schemas = DOCUMENT.alternatives(type.getSimpleName());

        // Then
        assertThat(named.values()).isNotEmpty().containsExactlyInAnyOrderElementsOf(leaves);
        assertThat(schemas).containsOnlyKeys(named.keySet());
    }

    @ParameterizedTest
    @ValueSource(
            classes = {Fact.class, Card.class, Asked.class, Grade.class, TimerKey.class, ProbeKey.class, Source.class})
    void shouldDescribeEveryComponentOfEveryRecord(Class<?> type) {
        // Given
        String schema = type.getSimpleName();

        // When
        List<String> differences = Shapes.differences(DOCUMENT, type, schema);

        // Then
        assertThat(differences).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("full")
    void shouldAcceptAnInstanceWithEverything(String union, String name, ObjectNode written) {
        // Given
        JsonNode schema = DOCUMENT.alternatives(union).get(name);

        // When
        List<String> errors = DOCUMENT.errors(union, written);

        // Then
        assertThat(errors).isEmpty();
        assertThat(names(written)).hasSameElementsAs(names(schema.path("properties")));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("minimal")
    void shouldAcceptAnInstanceWithTheLeast(String union, String name, ObjectNode written) {
        // Given
        JsonNode schema = DOCUMENT.alternatives(union).get(name);

        // When
        List<String> errors = DOCUMENT.errors(union, written);

        // Then
        assertThat(errors).isEmpty();
        assertThat(schema.path("required")).extracting(JsonNode::asText).hasSameElementsAs(names(written));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("minimal")
    void shouldRefuseAnInstanceThatLacksARequiredProperty(String union, String name, ObjectNode written) {
        // Given
        List<String> required = names(written);

        // When
        List<String> dispensable = required.stream()
                .filter(each ->
                        DOCUMENT.errors(union, written.deepCopy().without(each)).isEmpty())
                .toList();

        // Then
        assertThat(dispensable).as(name).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("full")
    void shouldRefuseAPropertyOfAnotherType(String union, String name, ObjectNode written) {
        // Given
        List<String> properties = names(written);

        // When
        List<String> loose = properties.stream()
                .filter(each ->
                        DOCUMENT.errors(union, withAnotherType(written, each)).isEmpty())
                .toList();

        // Then
        assertThat(loose).as(name).isEmpty();
    }

    @Test
    void shouldDemandAScoreExactlyWhenGraded() {
        // Given
        ObjectNode graded = Json.MAPPER.valueToTree(Instances.full(Grade.class));
        ObjectNode ungradable = Json.MAPPER.valueToTree(Instances.minimal(Grade.class));

        // When
        graded.remove("score");
        ungradable.put("score", 0);

        // Then
        assertThat(DOCUMENT.errors("Grade", graded)).isNotEmpty();
        assertThat(DOCUMENT.errors("Grade", ungradable)).isNotEmpty();
    }

    static Stream<Arguments> full() {
        return instances(Instances::full);
    }

    static Stream<Arguments> minimal() {
        return instances(Instances::minimal);
    }

    private static Stream<Arguments> instances(Function<Class<?>, Object> make) {
        return Stream.of(
                        instances(Fact.class, made -> Sent.fact((Fact) made), make),
                        instances(Card.class, made -> Sent.card((Card) made), make),
                        instances(Asked.class, made -> Sent.asked((Asked) made), make),
                        instances(Quantity.class, made -> Sent.quantity((Quantity) made), make))
                .flatMap(Function.identity());
    }

    private static Stream<Arguments> instances(
            Class<?> type, Function<Object, JsonNode> write, Function<Class<?>, Object> make) {
        return SealedTypes.named(type).entrySet().stream()
                .map(each ->
                        Arguments.of(type.getSimpleName(), each.getKey(), write.apply(make.apply(each.getValue()))));
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static ObjectNode withAnotherType(ObjectNode written, String property) {
        ObjectNode wrong = written.deepCopy();
        return written.path(property).isTextual() ? wrong.put(property, 7) : wrong.put(property, "a text");
    }
}
