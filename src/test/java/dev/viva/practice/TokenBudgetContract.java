package dev.viva.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every token budget promises; run in memory and on Redis. */
public abstract class TokenBudgetContract {
    private static final LocalDate MONDAY = LocalDate.parse("2025-11-24");
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final String ONE = "slack:T1";
    private static final String OTHER = "slack:T2";

    private TokenBudget budget;

    /** A fresh budget. */
    protected abstract TokenBudget budget();

    @BeforeEach
    void open() {
        budget = budget();
    }

    @Test
    void shouldGiveUpToTheLastToken() {
        // Given
        budget.take(ONE, MONDAY, 60, 100);

        // When
        boolean last = budget.take(ONE, MONDAY, 40, 100);

        // Then
        assertThat(last).isTrue();
        assertThat(budget.take(ONE, MONDAY, 1, 100)).isFalse();
    }

    @Test
    void shouldTakeNothingWhereNotAllFits() {
        // Given
        budget.take(ONE, MONDAY, 60, 100);

        // When
        boolean tooMuch = budget.take(ONE, MONDAY, 50, 100);

        // Then
        assertThat(tooMuch).isFalse();
        assertThat(budget.take(ONE, MONDAY, 40, 100)).isTrue();
    }

    @Test
    void shouldKeepWorkspacesAndDaysApart() {
        // Given
        budget.take(ONE, MONDAY, 100, 100);

        // When
        boolean other = budget.take(OTHER, MONDAY, 100, 100);
        boolean later = budget.take(ONE, TUESDAY, 100, 100);

        // Then
        assertThat(other).isTrue();
        assertThat(later).isTrue();
        assertThat(budget.take(ONE, MONDAY, 1, 100)).isFalse();
    }

    @Test
    void shouldGiveBackWhatWasNotUsed() {
        // Given
        budget.take(ONE, MONDAY, 100, 100);

        // When
        budget.correct(ONE, MONDAY, -30);

        // Then
        assertThat(budget.take(ONE, MONDAY, 31, 100)).isFalse();
        assertThat(budget.take(ONE, MONDAY, 30, 100)).isTrue();
    }

    @Test
    void shouldCountWhatWasUsedBeyondTheEstimate() {
        // Given
        budget.take(ONE, MONDAY, 50, 100);

        // When
        budget.correct(ONE, MONDAY, 60);

        // Then
        assertThat(budget.take(ONE, MONDAY, 1, 100)).isFalse();
    }

    @Test
    void shouldNeverGiveMoreToManyAtOnce() throws Exception {
        // Given
        ExecutorService many = Executors.newFixedThreadPool(8);
        List<Callable<Boolean>> takers = IntStream.range(0, 40)
                .<Callable<Boolean>>mapToObj(i -> () -> budget.take(ONE, MONDAY, 10, 100))
                .toList();

        // When
        long given = 0;
        for (Future<Boolean> each : many.invokeAll(takers)) {
            given += each.get() ? 10 : 0;
        }

        // Then
        many.shutdown();
        assertThat(given).isEqualTo(100);
    }
}
