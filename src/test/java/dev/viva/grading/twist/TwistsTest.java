package dev.viva.grading.twist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwistsTest {
    private static final Twists TWISTS = Twists.bundled();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        The penalty is constant. | The penalty is not constant.
        It has a kink. | It does not have a kink.
        Ridge shrinks the weights. | Ridge does not shrink the weights.
        No verb here | It is not true that No verb here
        """)
    void shouldDenyASentence(String sentence, String denied) {
        // When
        String result = TWISTS.negated(sentence);

        // Then
        assertThat(result).isEqualTo(denied);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        A larger step increases the loss. | A smaller step decreases the loss.
        The lasso is sparse. | The ridge is dense.
        """)
    void shouldSwapOpposites(String sentence, String swapped) {
        // When / Then
        assertThat(TWISTS.swapped(sentence)).hasValue(swapped);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        L1 gives zeros, L2 shrinks. | L2 gives zeros, L1 shrinks.
        Bagging cuts variance unlike boosting. | boosting cuts variance unlike bagging.
        """)
    void shouldExchangeTheThingsCompared(String sentence, String exchanged) {
        // When / Then
        assertThat(TWISTS.exchanged(sentence).map(each -> each.toLowerCase(java.util.Locale.ROOT)))
                .hasValue(exchanged.toLowerCase(java.util.Locale.ROOT));
    }
}
