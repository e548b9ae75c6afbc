package dev.viva.grading.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {

    @ParameterizedTest
    @CsvSource({
        "doesn't work, does not work",
        "cannot, can not",
        "nonzero weights, non zero weights",
        "2λθ, 2 lambda theta",
        "a < b, a less b",
        "0.99 of l2, 0.99 of l2",
        "soft-threshold, soft threshold",
        "p(y|x), p y x"
    })
    void shouldCutIntoWords(String text, String words) {
        // When
        String found = String.join(
                " ", Tokenizer.tokens(text).stream().map(Token::form).toList());

        // Then
        assertThat(found).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"regularisation, regularization", "penalised, penalizes", "behaviour, behavior", "modelling, modeling"})
    void shouldGiveBothSpellingsOneStem(String one, String other) {
        // When
        String stem = Stems.of(one);

        // Then
        assertThat(stem).isEqualTo(Stems.of(other));
    }
}
