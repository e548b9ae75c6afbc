package dev.viva.adapter.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.databind.JsonNode;
import dev.viva.hostile.BadInputs;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StrictJsonTest {
    @Test
    void shouldReadAllThatEveryParserMustReadButNamesThatComeTwice() {
        // When
        Map<String, String> refused = refused("y_");

        // Then
        assertThat(BadInputs.jsonFiles("y_")).hasSize(95);
        assertThat(refused)
                .containsOnlyKeys("y_object_duplicated_key.json", "y_object_duplicated_key_and_value.json")
                .containsValue("has a name twice in one object");
    }

    @Test
    void shouldRefuseAllThatEveryParserMustRefuse() {
        // When
        Map<String, String> refused = refused("n_");

        // Then
        assertThat(BadInputs.jsonFiles("n_")).hasSize(188);
        assertThat(refused).containsOnlyKeys(BadInputs.jsonFiles("n_").keySet());
        assertThat(refused.values()).allMatch(reason -> reason.matches("(is|has|goes) [a-zA-Z0-9 ,:-]+"));
    }

    @Test
    void shouldReadWhatParsersDifferOnWhereItIsUtf8AndWithinTheLimits() {
        // When
        Map<String, String> refused = refused("i_");

        // Then
        assertThat(BadInputs.jsonFiles("i_")).hasSize(35);
        assertThat(refused)
                .hasSize(16)
                .containsKeys("i_structure_500_nested_arrays.json", "i_string_overlong_sequence_2_bytes.json")
                .containsEntry("i_string_utf16BE_no_BOM.json", "is not UTF-8")
                .doesNotContainKeys("i_string_invalid_surrogate.json", "i_number_real_pos_overflow.json");
    }

    @ParameterizedTest
    @MethodSource("limits")
    void shouldReadUpToALimitAndNotBeyond(String most, String tooMuch) throws NotJson {
        // When
        JsonNode read = StrictJson.read(most);

        // Then
        assertThat(read).isNotNull();
        assertThatThrownBy(() -> StrictJson.read(tooMuch))
                .isInstanceOfSatisfying(
                        NotJson.class, refused -> assertThat(refused.reason()).startsWith("goes beyond a limit"));
    }

    static List<Arguments> limits() {
        return List.of(
                argumentSet("levels", "[".repeat(50) + "]".repeat(50), "[".repeat(51) + "]".repeat(51)),
                argumentSet("parts", parts(99_998), parts(99_999)),
                argumentSet("names", "{\"" + "n".repeat(256) + "\":1}", "{\"" + "n".repeat(257) + "\":1}"),
                argumentSet("whole numbers", "1".repeat(100), "1".repeat(101)),
                argumentSet("other numbers", "0." + "1".repeat(100), "0." + "1".repeat(101)),
                argumentSet("texts", "\"" + "t".repeat(4_000_000) + "\"", "\"" + "t".repeat(4_000_001) + "\""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ~~             | is empty
            {"secret       | is not JSON: it ends too early
            {"secret":yes} | is not JSON: look at line 1, column 11
            {} {}          | has something behind its end
            {"a":1,"a":2}  | has a name twice in one object
            {'a':1}        | is not JSON: look at line 1, column 2
            """)
    void shouldSayWhyInWordsThatQuoteNothing(String text, String reason) {
        // When
        Optional<String> refused = refusal(text.getBytes(StandardCharsets.UTF_8));

        // Then
        assertThat(refused).contains(reason);
    }

    private static String parts(int numbers) {
        return "[" + "1,".repeat(numbers - 1) + "1]";
    }

    private static Map<String, String> refused(String prefix) {
        Map<String, String> refused = new TreeMap<>();
        BadInputs.jsonFiles(prefix)
                .forEach((name, bytes) -> refusal(bytes).ifPresent(reason -> refused.put(name, reason)));
        return refused;
    }

    private static Optional<String> refusal(byte[] value) {
        try {
            StrictJson.read(value);
            return Optional.empty();
        } catch (NotJson e) {
            return Optional.of(e.reason());
        }
    }
}
