package dev.viva.grading.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        the model learns p(y given x) at once | 1
        f(x) = max(0, x) | 2
        the factor 2 (a + b) stays | 1
        ridge (the squared penalty) shrinks | 3
        a smiley :( ends nothing here | 2
        it has ((nested brackets) twice) here | 3
        """)
    void shouldPartAnAsideButNoFormula(String text, int clauses) {
        // Given
        List<Token> tokens = Tokenizer.tokens(text);

        // When
        Segments segments = Segments.of(text, tokens);

        // Then
        assertThat(segments.clauses()).hasSize(clauses);
    }
}
