package dev.viva.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.viva.adapter.json.Json;
import dev.viva.bank.Topic;
import dev.viva.bank.lint.Finding;
import dev.viva.lint.Checked;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The bank that comes with Viva passes its own linter. */
class BundledBankTest {
    private static Checked checked;

    @BeforeAll
    static void check() {
        checked = BankCheckCommand.check(null);
    }

    @Test
    void shouldPassWithoutErrorOrWarning() {
        // Given
        List<Finding> findings = checked.findings();

        // When
        boolean passes = checked.passes();

        // Then
        assertThat(findings).extracting(Finding::text).isEmpty();
        assertThat(passes).isTrue();
    }

    @Test
    void shouldBeAsBigAsAnnounced() {
        // Given
        Checked.Totals totals = checked.totals();

        // When
        int rubric = totals.rubric();

        // Then
        assertThat(rubric).isGreaterThanOrEqualTo(112);
        assertThat(totals.criteria()).isGreaterThanOrEqualTo(3 * rubric);
        assertThat(totals.phrasings()).isGreaterThanOrEqualTo(2 * totals.criteria());
        assertThat(totals.misconceptions()).isGreaterThanOrEqualTo(2 * rubric);
        assertThat(totals.samples()).isGreaterThanOrEqualTo(6 * rubric);
    }

    @Test
    void shouldHoldAThirdOfTheSamplesOfEachItemBack() {
        // Given
        var items = checked.samples().items();

        // When
        List<String> tooFew = items.stream()
                .filter(item ->
                        item.samples().stream().filter(each -> each.held()).count()
                                < item.samples().size() / 3)
                .map(item -> item.item())
                .toList();

        // Then
        assertThat(items).hasSize(checked.totals().rubric());
        assertThat(tooFew).isEmpty();
    }

    @Test
    void shouldWriteOneJsonObjectALine() throws JsonProcessingException {
        // Given
        List<JsonNode> nodes = new ArrayList<>();

        // When
        for (String line : CheckJson.lines(checked)) {
            nodes.add(Json.MAPPER.readTree(line));
        }

        // Then
        Map<String, Long> kinds = nodes.stream()
                .collect(Collectors.groupingBy(each -> each.path("kind").asText(), Collectors.counting()));
        assertThat(kinds)
                .containsEntry("samples", (long) checked.samples().items().size())
                .containsEntry("coverage", (long) Topic.values().length)
                .containsEntry("summary", 1L);
        assertThat(nodes.get(nodes.size() - 1).path("passes").asBoolean()).isTrue();
    }
}
