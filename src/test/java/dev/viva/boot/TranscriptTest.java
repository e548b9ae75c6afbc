package dev.viva.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.hostile.BadInputs;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TranscriptTest {
    @Test
    void shouldGiveATerminalNothingThatSteersIt() {
        for (byte[] piece : BadInputs.pieces()) {
            // Given
            String text = new String(piece, StandardCharsets.ISO_8859_1) + "\u001b[31m\u009b2J\u202e\u2028\ud800x";

            // When
            String shown = Transcript.viva(text) + Transcript.candidate(text) + Transcript.scorecard(text);

            // Then
            assertThat(shown).doesNotContainPattern("[\\p{Cc}\\p{Cs}\u2028\u202e&&[^\n\t]]");
        }
    }

    @Test
    void shouldShowEveryNaughtyStringWhole() {
        for (String text : BadInputs.strings()) {
            // When
            String shown = Transcript.viva(text);

            // Then
            assertThat(plain(shown)).isEqualTo(plain("Viva\n" + text));
        }
    }

    /** What is left of a text without layout and without what steers. */
    private static String plain(String text) {
        return text.replace("**", "").replaceAll("[\\s\\p{Cc}\\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]", "");
    }
}
