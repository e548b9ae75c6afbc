package dev.viva.grading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.viva.adapter.json.Json;
import dev.viva.adapter.yaml.BankFiles;
import dev.viva.adapter.yaml.YamlBank;
import dev.viva.bank.ItemBank;
import dev.viva.bank.ItemId;
import dev.viva.bank.RubricItem;
import dev.viva.grading.match.Key;
import dev.viva.grading.match.KeyReader;
import dev.viva.grading.number.NumberCheck;
import dev.viva.grading.text.Passage;
import dev.viva.grading.text.PassageReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Numbers inside answers in words. {@code numbers-in-words.jsonl} holds one case a line: what the words alone earned, and
 * what is left of it once the number was looked at.
 */
class NumbersInWordsTest {
    private static final ItemBank BANK = YamlBank.read(BankFiles.bundled());
    private static final Models MODELS = Models.load();

    static Stream<JsonNode> cases() throws IOException {
        return Files.readAllLines(Path.of("src", "test", "resources", "numbers-in-words.jsonl")).stream()
                .map(NumbersInWordsTest::json);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void shouldCheckTheNumberOfAPoint(JsonNode row) {
        // Given
        RubricItem item =
                (RubricItem) BANK.find(new ItemId(row.path("item").asText())).orElseThrow();
        String point = row.path("point").asText();
        Key points = new KeyReader(MODELS.lexicon(), MODELS.weights()).read(item.question(), item.key());
        Passage answer =
                new PassageReader(MODELS.lexicon()).read(row.path("answer").asText());
        List<CriterionGrade> grades = new ArrayList<>(item.key().criteria().stream()
                .map(each -> words(row, each.id()))
                .toList());

        // When
        Set<String> flags = new NumberCheck(item.key(), points, answer).check(grades);

        // Then
        CriterionGrade marked = grades.stream()
                .filter(each -> each.id().equals(point))
                .findFirst()
                .orElseThrow();
        assertThat(marked.verdict().name().toLowerCase(Locale.ROOT))
                .as(marked + " " + flags)
                .isEqualTo(row.path("verdict").asText());
        if (row.has("flag")) {
            assertThat(flags).contains(row.path("flag").asText());
        }
    }

    @Test
    void shouldHaveNumbersInEnoughItems() {
        // Given
        int least = 12;

        // When
        long items = BANK.items().stream()
                .filter(RubricItem.class::isInstance)
                .map(RubricItem.class::cast)
                .filter(item -> item.key().criteria().stream().anyMatch(each -> each.number() != null))
                .count();

        // Then
        assertThat(items).isGreaterThanOrEqualTo(least);
    }

    /** What the words earned: the point on the last sentence, an earlier one on the words that are given, others nothing. */
    private static CriterionGrade words(JsonNode row, String id) {
        JsonNode earlier = row.path("earlier");
        if (earlier.path("point").asText().equals(id)) {
            return new CriterionGrade(
                    id, Verdict.MET, 1, 1, earlier.path("quote").asText());
        }
        Verdict verdict = row.path("point").asText().equals(id)
                ? Verdict.valueOf(row.path("words").asText().toUpperCase(Locale.ROOT))
                : Verdict.MISSED;
        String[] sentences = row.path("answer").asText().split("(?<=[.!]) ");
        String quote = verdict == Verdict.MISSED ? null : sentences[sentences.length - 1];
        return new CriterionGrade(id, verdict, verdict.credit(), verdict.credit(), quote);
    }

    private static JsonNode json(String line) {
        try {
            return Json.MAPPER.readTree(line);
        } catch (IOException e) {
            throw new IllegalStateException(line, e);
        }
    }
}
