package dev.viva.boot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTest {
    @Test
    void shouldLeaveOutPasswordsAndLineBreaks() {
        // Given
        String said = "cannot reach redis://viva:top-secret@10.0.0.1:6379\r\nERROR forged \u001b[31mline";

        // When
        String plain = Plain.text(said);

        // Then
        assertThat(plain).isEqualTo("cannot reach redis://10.0.0.1:6379  ERROR forged  [31mline");
    }

    @Test
    void shouldKeepWhatItShowsShort() {
        // Given
        String said = "x".repeat(100_000);

        // When
        String plain = Plain.text(said);

        // Then
        assertThat(plain).hasSizeLessThan(310);
    }
}
