package dev.viva.practice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.chat.AttemptId;
import dev.viva.chat.CandidateKey;
import dev.viva.chat.Place;
import dev.viva.chat.ProbeKey;
import dev.viva.chat.TimerKey;
import dev.viva.session.Timers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every timer book promises; run in memory and on Redis. */
public abstract class TimerBookContract {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private TimerBook book;

    /** A fresh, empty book. */
    protected abstract TimerBook book();

    @BeforeEach
    void open() {
        book = book();
    }

    @Test
    void shouldGiveWhatIsDueTheEarliestFirst() {
        // Given
        book.set(List.of(entry("a-2", 20), entry("a-1", 10), entry("a-9", 90)));

        // When
        List<TimerBook.Entry> due = book.due(NOON.plusSeconds(30), 10);

        // Then
        assertThat(due).containsExactly(entry("a-1", 10), entry("a-2", 20));
    }

    @Test
    void shouldKeepATimerSetTwiceOnce() {
        // Given
        book.set(List.of(entry("a-1", 10)));
        book.set(List.of(entry("a-1", 10)));

        // When
        List<TimerBook.Entry> due = book.due(NOON.plusSeconds(30), 10);

        // Then
        assertThat(due).hasSize(1);
    }

    @Test
    void shouldForgetWhatIsDone() {
        // Given
        book.set(List.of(entry("a-1", 10), entry("a-2", 20)));

        // When
        book.done(List.of(entry("a-1", 10)));

        // Then
        assertThat(book.due(NOON.plusSeconds(30), 10)).containsExactly(entry("a-2", 20));
    }

    @Test
    void shouldGiveNoMoreThanAskedFor() {
        // Given
        book.set(List.of(entry("a-1", 10), entry("a-2", 20)));

        // When
        List<TimerBook.Entry> due = book.due(NOON.plusSeconds(30), 1);

        // Then
        assertThat(due).containsExactly(entry("a-1", 10));
    }

    @Test
    void shouldKeepDailyProbesBesideTimers() {
        // Given
        ProbeKey probe = new ProbeKey(LocalDate.of(2026, 11, 23), 0, 1);
        CandidateKey robin = new CandidateKey("test:1", "robin");
        TimerBook.Entry daily = new TimerBook.Entry(robin, new Place("dm", null), probe, NOON.plusSeconds(5));
        book.set(List.of(entry("a-1", 10), daily, daily));

        // When
        List<TimerBook.Entry> due = book.due(NOON.plusSeconds(30), 10);

        // Then
        assertThat(due).containsExactly(daily, entry("a-1", 10));
        book.done(List.of(daily));
        assertThat(book.due(NOON.plusSeconds(30), 10)).containsExactly(entry("a-1", 10));
    }

    private static TimerBook.Entry entry(String attempt, int seconds) {
        return new TimerBook.Entry(
                new CandidateKey("test:1", "robin"),
                new Place("dm", "thread"),
                new Timers.Due(
                        new TimerKey(TimerKey.Kind.TURN_CLOSES, new AttemptId(attempt), 1, 1),
                        NOON.plusSeconds(seconds)));
    }
}
