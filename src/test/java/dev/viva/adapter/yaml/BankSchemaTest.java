package dev.viva.adapter.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.viva.bank.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What editors say by the published schema is what the linter says. */
class BankSchemaTest {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Set<String> FAULTS = Set.of(
            "unknown-key",
            "missing-key",
            "wrong-type",
            "not-a-list",
            "unknown-topic",
            "range",
            "form",
            "empty",
            "count",
            "one-of");
    private static final Set<String> NO_YAML = Set.of("yaml", "alias");
    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(BankFiles.required("/schema/bank.schema.json"));

    private static Stream<Arguments> bundled() {
        return BankFiles.bundled().entrySet().stream()
                .map(each -> Arguments.argumentSet(each.getKey(), each.getValue()));
    }

    private static Stream<Arguments> broken() {
        return BrokenBanks.folders("broken-banks").stream()
                .filter(folder -> !NO_YAML.contains(folder.getFileName().toString()))
                .map(folder -> Arguments.argumentSet(folder.getFileName().toString(), folder));
    }

    @ParameterizedTest
    @MethodSource("bundled")
    void shouldHoldForEveryBundledFile(String text) throws JsonProcessingException {
        // Given
        JsonNode bank = YAML.readTree(text);

        // When
        Set<ValidationMessage> faults = SCHEMA.validate(bank);

        // Then
        assertThat(bank).isNotEmpty();
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("broken")
    void shouldFailForFaultsOfTheSchemaAndNoOthers(Path folder) throws IOException {
        // Given
        JsonNode bank = YAML.readTree(Files.readString(folder.resolve("bank.yaml")));

        // When
        Set<ValidationMessage> faults = SCHEMA.validate(bank);

        // Then
        assertThat(!faults.isEmpty())
                .isEqualTo(FAULTS.contains(folder.getFileName().toString()));
    }

    @Test
    void shouldKnowEveryTopic() throws JsonProcessingException {
        // Given
        JsonNode schema = YAML.readTree(BankFiles.required("/schema/bank.schema.json"));

        // When
        Set<String> topics = BankSchema.names(schema.at("/$defs/topic/enum"));

        // Then
        assertThat(topics)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Topic.values()).map(Topic::slug).toList());
    }

    @Test
    void shouldReadPlainValuesAsTheyLook() {
        // Given
        String text = "- {id: on, answer: 0x10, level: 010, ask: 2024-01-01, unit: yes, where: 1_000}";

        // When
        BankReader.Reading reading = BankReader.read(Map.of("bank.yaml", text));

        // Then
        assertThat(reading.errors()).noneMatch(each -> each.sentence().startsWith("`ask` must"));
        assertThat(reading.errors()).noneMatch(each -> each.sentence().startsWith("`unit` must"));
        assertThat(reading.drafts()).singleElement().satisfies(each -> assertThat(each.name())
                .isEqualTo("on"));
    }
}
