package dev.viva.numeric;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.viva.numeric.judging.Judge;
import dev.viva.numeric.judging.Judgement;
import dev.viva.numeric.judging.NumericKey;
import dev.viva.numeric.judging.Quantity;
import dev.viva.numeric.template.KeyReader;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the policy for numeric answers, one case a line in {@code numeric/cases}. */
class PolicyCasesTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void shouldJudgeAsThePolicySays(String name, Map<?, ?> row) {
        // Given
        NumericKey key = KeyReader.read(row);
        // When
        Judgement judgement = Judge.judge((String) row.get("answer"), key);
        // Then
        String found = name + ": " + judgement;
        assertAll(
                () -> assertEquals(row.get("verdict"), judgement.verdict().word(), found),
                () -> assertEquals(((Number) row.get("credit")).doubleValue(), judgement.credit(), 1e-12, found),
                () -> assertEquals(true, sameValue(row.get("value"), judgement.value()), found),
                () -> assertTrue(holds(judgement.mistake(), row.get("says")), found),
                () -> assertTrue(holds(judgement.read(), row.get("read")), found));
    }

    static Stream<Arguments> cases() {
        return Stream.of(Cases.GROUPS)
                .flatMap(group -> Cases.of(group).stream())
                .map(row -> Arguments.of(row.get("id") + " " + shortened((String) row.get("answer")), row));
    }

    @Test
    void shouldHoldEnoughCases() {
        // Given
        int wanted = 900;
        // When
        int found = Cases.all().size();
        // Then
        assertTrue(found >= wanted, "only " + found + " cases");
    }

    private static boolean sameValue(Object expected, Quantity found) {
        if (expected == null) {
            return true;
        }
        double wanted = ((Number) expected).doubleValue();
        return found instanceof Quantity.Finite finite
                && Math.abs(finite.value().doubleValue() - wanted) <= 1e-3 * Math.abs(wanted) + 1e-300;
    }

    private static boolean holds(String text, Object part) {
        return part == null
                || text != null && text.toLowerCase(Locale.ROOT).contains(((String) part).toLowerCase(Locale.ROOT));
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
