package dev.viva.bank.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    private static final List<String> KEYS = List.of("accept", "says", "follow-up", "hint", "weight", "misconceptions");

    @ParameterizedTest
    @CsvSource({
        "accepts, accept",
        "acept, accept",
        "acecpt, accept",
        "followup, follow-up",
        "Follow_up, follow-up",
        "say, says",
        "wieght, weight",
        "misconception, misconceptions"
    })
    void shouldGuessTheKeyThatWasMeant(String wrong, String meant) {
        // Given
        List<String> known = KEYS;

        // When
        String hint = Nearest.hint(wrong, known);

        // Then
        assertThat(hint).isEqualTo("; did you mean `" + meant + "`?");
    }

    @Test
    void shouldNotGuessWildly() {
        // Given
        List<String> known = KEYS;

        // When
        String hint = Nearest.hint("answer", known);

        // Then
        assertThat(hint).isEmpty();
    }

    @Test
    void shouldNotCompareWhatNobodyTypes() {
        // Given
        String endless = "accept".repeat(100_000);

        // When
        String hint = Nearest.hint(endless, KEYS);

        // Then
        assertThat(hint).isEmpty();
    }
}
