package dev.viva.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.adapter.embedding.Embedders;
import dev.viva.adapter.yaml.BankFiles;
import dev.viva.adapter.yaml.YamlBank;
import dev.viva.bank.RubricItem;
import dev.viva.bank.Topic;
import dev.viva.grading.Grader;
import dev.viva.grading.QuestionSamples;
import dev.viva.grading.RubricGrader;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code accuracy} prints the same for a third of the bank. */
class InvarianceTest {
    private static final long SEED = 11;
    private static final double LITTLE = 0.05;
    private static final double FEW = 0.15;

    private static Map<String, Invariance.Moved> moved(Grader grader) {
        Map<Topic, RubricItem> firsts = YamlBank.read(BankFiles.bundled()).items().stream()
                .filter(RubricItem.class::isInstance)
                .map(RubricItem.class::cast)
                .collect(Collectors.toMap(RubricItem::topic, item -> item, (first, other) -> first));
        Invariance invariance = new Invariance(grader);
        firsts.entrySet().stream()
                .sorted(Entry.comparingByKey())
                .forEach(each -> invariance.read(each.getValue(), SEED));
        return invariance.result();
    }

    private static void shouldMoveLittle(Map<String, Invariance.Moved> moved) {
        assertThat(moved)
                .containsOnlyKeys(
                        "typos",
                        "sentences in another order",
                        "British spelling",
                        "American spelling",
                        "padding",
                        "capitals",
                        "paraphrase")
                .allSatisfy((how, each) -> {
                    assertThat(each.answers()).isGreaterThanOrEqualTo(15);
                    assertThat(each.moved()).isLessThanOrEqualTo(LITTLE);
                    assertThat(each.much()).isLessThanOrEqualTo(FEW);
                });
    }

    @Test
    void shouldGradeTheSameHoweverItIsTypedByWordsAlone() {
        // When
        Map<String, Invariance.Moved> moved = moved(new RubricGrader());

        // Then
        shouldMoveLittle(moved);
    }

    @Tag("long")
    @Test
    void shouldGradeTheSameHoweverItIsTypedByItsMeaning() {
        // Given
        Embedders embedders = new Embedders(20_000, System.err::println);

        // When
        Map<String, Invariance.Moved> moved = moved(new RubricGrader(embedders, QuestionSamples.NONE));

        // Then
        assertThat(embedders.get()).isPresent();
        shouldMoveLittle(moved);
    }
}
