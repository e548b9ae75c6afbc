package dev.viva.adapter.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.bank.lint.Finding;
import dev.viva.bank.lint.Findings;
import dev.viva.bank.lint.GuideCoverage;
import dev.viva.bank.lint.GuideOutline;
import dev.viva.bank.lint.ReadingReferences;
import dev.viva.bank.lint.Readings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What only the bundled bank is asked for: the whole guide, errata that lead to items, study cards that lead to books. */
class BrokenGuideTest {
    private static final GuideOutline GUIDE =
            new GuideOutline(List.of("Q01", "Q02"), List.of(new GuideOutline.Gap("optimization", "Step size")));
    private static final ReadingReferences READING =
            new ReadingReferences(new Readings(Set.of("dl"), Set.of("kingma-2014")));

    private static Stream<Arguments> banks() {
        return BrokenBanks.folders("broken-guide").stream()
                .map(folder -> Arguments.argumentSet(folder.getFileName().toString(), folder));
    }

    @ParameterizedTest
    @MethodSource("banks")
    void shouldFindWhatTheGuideLacks(Path folder) throws IOException {
        // Given
        Findings found = new Findings();
        BankReader.Reading reading =
                BankReader.read(Map.of("bank.yaml", Files.readString(folder.resolve("bank.yaml"))));
        Path errata = folder.resolve("errata.yaml");

        // When
        new GuideCoverage(GUIDE).check(reading.drafts(), found);
        if (Files.exists(errata)) {
            new Surroundings(found)
                    .errata(Map.of("errata.yaml", Files.readString(errata)))
                    .check(reading.drafts(), found);
        }

        // Then
        String rule = folder.getFileName().toString();
        assertThat(reading.errors()).isEmpty();
        assertThat(lines(found, rule)).containsAll(BrokenBanks.of(folder)).isNotEmpty();
        if (!rule.equals("coverage")) {
            assertThat(lines(found, rule)).isEqualTo(BrokenBanks.of(folder));
        }
    }

    @Test
    void shouldFollowTheReferencesOfAStudyCard() {
        // Given
        Findings found = new Findings();
        String card = "topic: kernels\nidea: \"x\"\nreading: [dl-8.1, kingma-2041]\n";

        // When
        new Surroundings(found).card(READING, "study/optimization.yaml", card);

        // Then
        assertThat(found.sorted())
                .extracting(Finding::text)
                .containsExactly(
                        "study/optimization.yaml:1: the card is about `kernels`, its file is named otherwise",
                        "study/optimization.yaml:3: unknown reading `kingma-2041`; did you mean `kingma-2014`?");
    }

    @Test
    void shouldFollowTheSectionsOfAReadingList() {
        // Given
        Findings found = new Findings();
        String list =
                "topic: optimization\nsections:\n  - {ref: dl-8.3, what: \"SGD\"}\n  - {ref: dll-8.3, what: \"SGD\"}\n";

        // When
        new Surroundings(found).sections(READING, "reading/optimization.yaml", list);

        // Then
        assertThat(found.sorted()).extracting(each -> each.place().line()).containsExactly(4);
    }

    private static List<String> lines(Findings found, String rule) {
        return found.sorted().stream()
                .filter(each -> each.rule().equals(rule))
                .map(each -> each.text() + " [" + each.severity().word() + " " + each.rule() + "]")
                .toList();
    }
}
