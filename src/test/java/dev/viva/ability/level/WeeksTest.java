package dev.viva.ability.level;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.viva.bank.Topic;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WeeksTest {
    private static final int LONGEST = 40;

    @Test
    void shouldRememberTheLastWeeksInFewBytes() {
        // Given
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Weeks weeks = Weeks.NONE;
        Week last = new Week(0, 3, 0.5, Map.of());
        int number = 2900;
        for (int i = 0; i < 40; i++) {
            number += 1 + random.nextInt(20);
            Map<Topic, Double> topics = new TreeMap<>();
            for (Topic topic : Topic.values()) {
                if (random.nextBoolean()) {
                    topics.put(topic, random.nextInt(64) / 8.0 - 1);
                }
            }
            last = new Week(number, random.nextInt(128) / 16.0 - 1, 0.02 * (1 + i % 31), topics);

            // When
            weeks = weeks.after(last);

            // Then
            Week read = weeks.latest().orElseThrow();
            assertThat(read.week()).as("seed %d", seed).isEqualTo(number);
            assertThat(read.overall()).as("seed %d", seed).isEqualTo(last.overall());
            assertThat(read.error()).as("seed %d", seed).isCloseTo(last.error(), within(1e-9));
            assertThat(read.topics()).as("seed %d", seed).isEqualTo(topics);
            assertThat(weeks.text()).as("seed %d", seed).hasSizeLessThan(LONGEST);
        }
        assertThat(weeks.all()).hasSize(7).extracting(Week::week).isSorted();
    }

    @Test
    void shouldNeverMakeAnErrorSmaller() {
        // Given
        Week week = new Week(2900, 3, 0.411, Map.of());

        // When
        Weeks weeks = Weeks.NONE.after(week);

        // Then
        assertThat(weeks.latest().orElseThrow().error()).isCloseTo(0.42, within(1e-9));
    }

    @Test
    void shouldTakeAWeekOnce() {
        // Given
        Weeks weeks = Weeks.NONE.after(new Week(2900, 3, 0.4, Map.of()));

        // When
        Weeks again = weeks.after(new Week(2900, 4, 0.3, Map.of())).after(new Week(2899, 4, 0.3, Map.of()));

        // Then
        assertThat(again).isEqualTo(weeks);
    }

    @Test
    void shouldBeginWeeksOnMonday() {
        // Given
        int monday = (int) java.time.LocalDate.of(2026, 11, 23).toEpochDay();

        // When
        List<Integer> weeks = List.of(Week.of(monday - 1), Week.of(monday), Week.of(monday + 6), Week.of(monday + 7));

        // Then
        assertThat(weeks.get(1)).isEqualTo(weeks.get(0) + 1).isEqualTo(weeks.get(2));
        assertThat(weeks.get(3)).isEqualTo(weeks.get(2) + 1);
    }
}
