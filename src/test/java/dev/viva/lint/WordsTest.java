package dev.viva.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void shouldTakeAnotherOrderOfTheSameWordsAsTheSame() {
        // Given
        String says = "The variance falls with the batch size.";

        // When
        String turned = "with batch size, variance is falling";

        // Then
        assertThat(Words.stems(turned)).isEqualTo(Words.stems(says));
    }

    @Test
    void shouldTellADenialFromAClaim() {
        // Given
        String says = "ridge reaches zero";

        // When
        double likeness = Words.likeness(Words.stems(says), Words.stems("ridge never reaches zero"));

        // Then
        assertThat(likeness).isLessThan(1);
    }

    @Test
    void shouldCutClauses() {
        // Given
        String text = "ridge shrinks weights, while the lasso zeroes them";

        // When
        var clauses = Words.clauses(text);

        // Then
        assertThat(clauses).hasSize(2);
    }
}
