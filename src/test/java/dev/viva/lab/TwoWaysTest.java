package dev.viva.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.adapter.yaml.BankFiles;
import dev.viva.adapter.yaml.YamlBank;
import dev.viva.bank.Asked;
import dev.viva.bank.NumericItem;
import dev.viva.lab.check.Check;
import dev.viva.lab.check.Parameters;
import dev.viva.numeric.judging.Judge;
import dev.viva.numeric.judging.KnownMistake;
import dev.viva.numeric.judging.Verdict;
import dev.viva.numeric.template.Draw;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every numeric answer is reached a second way; a wrong formula would not be confirmed. */
class TwoWaysTest {
    private static final long FIRST_SEED = 20_261_122;
    private static final int FEW = 4;
    private static final int MANY = 200;
    private static final int PRINTED = 1000;

    static Stream<NumericItem> templates() {
        return YamlBank.read(BankFiles.bundled()).items().stream()
                .filter(NumericItem.class::isInstance)
                .map(NumericItem.class::cast);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void shouldAgreeAndMarkItsOwnPrintRight(NumericItem item) {
        agree(item, FEW);
        printed(item, FEW);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void shouldAskWithWhatTheSecondWayCameTo(NumericItem item) {
        // Given
        long seed = FIRST_SEED;

        // When
        Asked.Numeric asked = (Asked.Numeric) item.ask(seed);

        // Then
        assertThat(asked.second()).isNotNull();
        assertThat(Judge.judge(asked.second().printed(), asked.key()).verdict()).isEqualTo(Verdict.CORRECT);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("templates")
    void shouldAgreeOverManyDraws(NumericItem item) {
        agree(item, MANY);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("templates")
    void shouldMarkItsOwnPrintRightOverManyDraws(NumericItem item) {
        printed(item, PRINTED);
    }

    @Test
    void shouldHaveEveryTemplateOfTheReferenceOnce() {
        // Given
        List<NumericItem> all = templates().toList();

        // When
        List<String> numbers = all.stream().map(NumericItem::template).toList();

        // Then
        assertThat(numbers).hasSize(112).doesNotHaveDuplicates().doesNotContainNull();
    }

    private static void agree(NumericItem item, int draws) {
        // Given
        Check check = (Check) Objects.requireNonNull(item.verify());
        for (long seed = FIRST_SEED; seed < FIRST_SEED + draws; seed++) {
            Draw draw = item.formula().draw(seed);

            // When
            double second = check.way().value(Parameters.of(draw), new SplittableRandom(seed));

            // Then
            String where = item.id() + " seed " + seed + " " + draw.parameters();
            assertThat(check.confirms(draw.answer(), second))
                    .as(where + " second way " + second + " answer " + draw.answer())
                    .isTrue();
            for (KnownMistake mistake : draw.key().mistakes()) {
                assertThat(check.confirms(mistake.value().doubleValue(), second))
                        .as(where + " confirms the mistake: " + mistake.says())
                        .isFalse();
            }
        }
    }

    private static void printed(NumericItem item, int draws) {
        // Given
        for (long seed = FIRST_SEED; seed < FIRST_SEED + draws; seed++) {
            Draw draw = item.formula().draw(seed);

            // When
            Verdict verdict = Judge.judge(draw.printed(), draw.key()).verdict();

            // Then
            assertThat(verdict)
                    .as(item.id() + " seed " + seed + " printed " + draw.printed())
                    .isEqualTo(Verdict.CORRECT);
        }
    }
}
