package dev.viva.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.chat.CandidateKey;
import org.junit.jupiter.api.Test;

class OpenStreamsTest {
    private static final CandidateKey ONE = new CandidateKey("web:local", "one");
    private static final CandidateKey OTHER = new CandidateKey("web:local", "other");

    private final OpenStreams open = new OpenStreams();

    @Test
    void shouldOpenSixStreamsAndNoMore() {
        // Given
        for (int i = 0; i < OpenStreams.MOST; i++) {
            assertThat(open.opened(ONE)).isTrue();
        }

        // When
        boolean seventh = open.opened(ONE);

        // Then
        assertThat(seventh).isFalse();
        assertThat(open.isFull(ONE)).isTrue();
        assertThat(open.isFull(OTHER)).isFalse();
    }

    @Test
    void shouldOpenAnotherStreamOnceOneIsClosed() {
        // Given
        for (int i = 0; i < OpenStreams.MOST; i++) {
            open.opened(ONE);
        }

        // When
        open.closed(ONE);

        // Then
        assertThat(open.opened(ONE)).isTrue();
    }
}
