package dev.viva.adapter.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.TestingClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BreakerTest {
    private static final Duration REST = Duration.ofSeconds(30);
    private final TestingClock clock = new TestingClock(Instant.parse("2025-11-22T21:30:00Z"));
    private final Breaker breaker = new Breaker(3, REST, clock);

    @Test
    void shouldRestAfterFailuresInARow() {
        // Given
        fail(2);

        // When
        fail(1);

        // Then
        assertThat(breaker.lets()).isFalse();
    }

    @Test
    void shouldCountOnlyFailuresInARow() {
        // Given
        fail(2);
        breaker.worked();

        // When
        fail(2);

        // Then
        assertThat(breaker.lets()).isTrue();
    }

    @Test
    void shouldTryWithOneCallAfterTheRest() {
        // Given
        fail(3);

        // When
        clock.pass(REST);

        // Then
        assertThat(breaker.lets()).isTrue();
        assertThat(breaker.lets()).isFalse();
    }

    @Test
    void shouldGoOnWhenTheTryWorks() {
        // Given
        fail(3);
        clock.pass(REST);
        breaker.lets();

        // When
        breaker.worked();

        // Then
        assertThat(breaker.lets()).isTrue();
        assertThat(breaker.lets()).isTrue();
    }

    @Test
    void shouldRestAgainWhenTheTryFails() {
        // Given
        fail(3);
        clock.pass(REST);
        breaker.lets();

        // When
        fail(1);

        // Then
        assertThat(breaker.lets()).isFalse();
        clock.pass(REST);
        assertThat(breaker.lets()).isTrue();
    }

    @Test
    void shouldTryAgainWhenATryWasGivenUp() {
        // Given
        fail(3);
        clock.pass(REST);
        breaker.lets();

        // When
        breaker.gaveUp();

        // Then
        assertThat(breaker.lets()).isTrue();
    }

    @Test
    void shouldRestAsLongAsItIsAskedTo() {
        // Given
        Duration asked = Duration.ofMinutes(5);

        // When
        breaker.failed(asked);

        // Then
        clock.pass(REST);
        assertThat(breaker.lets()).isFalse();
        clock.pass(asked.minus(REST));
        assertThat(breaker.lets()).isTrue();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            breaker.failed(Duration.ZERO);
        }
    }
}
