package dev.viva.recall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Figures that the authors' own unit tests expect: py-fsrs 6.3.1 and ts-fsrs (MIT), fsrs-rs (BSD-3), java-fsrs 1.0.0 (MIT).
 */
class PublishedFiguresTest {
    private static final Fsrs SHORT = new Fsrs(Weights.DEFAULT, Fsrs.Mode.SHORT_TERM);
    private static final Fsrs LONG = new Fsrs();
    private static final double[] VERSION_FIVE = {
        0.4197, 1.1869, 3.0412, 15.2441, 7.1434, 0.6477, 1.0007, 0.0674, 1.6597, 0.1712, 1.1178, 2.0225, 0.0904, 0.3025,
        2.1214, 0.2498, 2.9466, 0.4891, 0.6468, 0, 0.5
    };
    private static final double[] JAVA = {
        0.2172, 1.1771, 3.2602, 16.1507, 7.0114, 0.57, 2.0966, 0.0069, 1.5261, 0.112, 1.0178, 1.849, 0.1133, 0.3127,
        2.2934, 0.2191, 3.0004, 0.7536, 0.3332, 0.1437, 0.2
    };
    private static final int[] MEMORY_STATE = {1, 3, 3, 3, 3, 3};
    private static final int[] MEMORY_DAYS = {0, 0, 1, 3, 8, 21};

    @Test
    void shouldEndWithTheMemoryStateOfTheShortTerm() {
        // Given
        Fsrs fsrs = SHORT;

        // When
        Memory memory = last(run(fsrs, MEMORY_STATE, MEMORY_DAYS));

        // Then
        assertThat(memory.stability()).isCloseTo(53.62691, within(1e-4));
        assertThat(memory.difficulty()).isCloseTo(6.3574867, within(1e-4));
    }

    @Test
    void shouldEndWithTheMemoryStateOfTheLongTerm() {
        // Given
        Fsrs fsrs = LONG;

        // When
        Memory memory = last(run(fsrs, MEMORY_STATE, MEMORY_DAYS));

        // Then
        assertThat(memory.stability()).isCloseTo(53.335106, within(1e-4));
        assertThat(memory.difficulty()).isCloseTo(6.3574867, within(1e-4));
    }

    /** The difficulty published beside it, 6.8271, is what a sixth good review would leave; it is not compared. */
    @Test
    void shouldEndWithTheStabilityOfOtherWeights() {
        // Given
        Fsrs fsrs = new Fsrs(weights(JAVA), Fsrs.Mode.SHORT_TERM);

        // When
        Memory memory = last(run(fsrs, MEMORY_STATE, MEMORY_DAYS));

        // Then
        assertThat(memory.stability()).isCloseTo(49.4472, within(1e-4));
    }

    @Test
    void shouldBeginAsPublished() {
        // Given
        double[] stability = {0.212, 1.2931, 2.3065, 8.2956};
        double[] difficulty = {6.4133, 5.11217071, 2.11810397, 1.0};

        // When
        List<Memory> first = Arrays.stream(Rating.values()).map(LONG::first).toList();

        // Then
        assertThat(first.stream().mapToDouble(Memory::stability).toArray()).containsExactly(stability, within(1e-9));
        assertThat(first.stream().mapToDouble(Memory::difficulty).toArray()).containsExactly(difficulty, within(5e-9));
    }

    @Test
    void shouldForgetAlongThePublishedCurves() {
        // Given
        Memory memory = new Memory(1, 5);
        double[] slower = JAVA.clone();
        slower[20] = 0.2;

        // When
        double[] usual = curve(LONG, memory);
        double[] steeper = curve(new Fsrs(weights(slower), Fsrs.Mode.LONG_TERM), memory);

        // Then
        assertThat(usual).containsExactly(new double[] {1, 0.9, 0.84588465, 0.8093881}, within(1e-8));
        assertThat(steeper).containsExactly(new double[] {1, 0.9, 0.84028935, 0.7985001}, within(1e-7));
    }

    @Test
    void shouldWaitAsLongAsPublished() {
        // Given
        int[] days = {34793, 2508, 387, 90, 27, 9, 3, 1, 1};

        // When
        int[] found = new int[days.length];
        for (int i = 0; i < days.length; i++) {
            found[i] = LONG.interval(new Memory(1, 5), (i + 2) / 10.0);
        }

        // Then
        assertThat(found).containsExactly(days);
    }

    @Test
    void shouldChangeDifficultyAsPublished() {
        // Given
        double[] expected = {8.34176237, 6.66599536, 4.99022837, 3.31446137};

        // When
        double[] found = Arrays.stream(Rating.values())
                .mapToDouble(rating -> LONG.difficulty(5, rating))
                .toArray();

        // Then
        assertThat(found).containsExactly(expected, within(1e-8));
    }

    @Test
    void shouldChangeStabilityAsPublished() {
        // Given
        double[] chance = {0.9, 0.8, 0.7, 0.6};

        // When
        double[] recalled = new double[4];
        double[] forgotten = new double[4];
        double[] sameDay = new double[4];
        for (int i = 0; i < 4; i++) {
            Memory before = new Memory(5, i + 1.0);
            recalled[i] = SHORT.recalled(before, chance[i], Rating.values()[i]);
            forgotten[i] = SHORT.forgotten(before, chance[i]);
            sameDay[i] = SHORT.sameDay(5, Rating.values()[i]);
        }

        // Then
        assertThat(recalled)
                .containsExactly(new double[] {25.60252118, 28.22657096, 58.65599107, 127.2266925}, within(5e-8));
        assertThat(forgotten)
                .containsExactly(new double[] {1.05253961, 1.18943295, 1.36808387, 1.58498896}, within(5e-9));
        assertThat(sameDay).containsExactly(new double[] {1.596818, 5, 5, 8.12960956}, within(5e-7));
    }

    @Test
    void shouldSpaceReviewsAtDueAsPublished() {
        // Given
        int[] ratings = {3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3};
        int[] days = {0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21};

        // When
        int[] found = spaced(SHORT, ratings, days);

        // Then
        assertThat(found).containsExactly(days);
    }

    @Test
    void shouldSpaceReviewsOfOtherWeightsAsPublished() {
        // Given
        int[] ratings = {3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3};
        int[] days = {0, 4, 14, 45, 135, 372, 0, 0, 2, 5, 10, 20, 40};

        // When
        int[] found = spaced(new Fsrs(weights(JAVA), Fsrs.Mode.SHORT_TERM), ratings, days);

        // Then
        assertThat(found).containsExactly(days);
    }

    @Test
    void shouldRunTheVersionBeforeAsPublished() {
        // Given
        Fsrs fsrs = new Fsrs(weights(VERSION_FIVE), Fsrs.Mode.LONG_TERM);
        int[] ratings = {3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3};
        int[] waits = {0, 3, 13, 48, 155, 445, 1158, 17, 3, 11, 37, 112, 307};

        // When
        List<Memory> found = run(fsrs, ratings, waits);

        // Then
        assertThat(found.stream().mapToDouble(Memory::stability).toArray())
                .containsExactly(
                        new double[] {
                            3.0412,
                            13.09130698,
                            48.15848988,
                            154.93732625,
                            445.05562739,
                            1158.07779739,
                            16.63063166,
                            3.01732209,
                            11.42247264,
                            37.37521902,
                            111.8752758,
                            306.5974569,
                            772.94026648
                        },
                        within(5e-5));
        assertThat(found.stream().mapToDouble(Memory::difficulty).toArray())
                .containsExactly(
                        new double[] {
                            4.49094334,
                            4.26664289,
                            4.05746029,
                            3.86237659,
                            3.68044154,
                            3.51076891,
                            4.69833071,
                            5.55956298,
                            5.26323756,
                            4.98688448,
                            4.72915759,
                            4.4888015,
                            4.26464541
                        },
                        within(1e-7));
    }

    @Test
    void shouldRunAllRatingsOfTheVersionBeforeAsPublished() {
        // Given
        Fsrs fsrs = new Fsrs(weights(VERSION_FIVE), Fsrs.Mode.LONG_TERM);
        int[] ratings = {1, 2, 3, 4, 1, 2, 3, 4};
        int[] waits = {0, 1, 2, 6, 41, 4, 7, 21};

        // When
        List<Memory> found = run(fsrs, ratings, waits);

        // Then
        assertThat(found.stream().mapToDouble(Memory::stability).toArray())
                .containsExactly(
                        new double[] {
                            0.4197, 1.0344317, 5.5356759, 41.0033667, 4.46605519, 6.67743292, 20.88868155, 132.81849454
                        },
                        within(1e-5));
    }

    /** Zero days where the series has zero: there the other one has steps of minutes. */
    private static int[] spaced(Fsrs fsrs, int[] ratings, int[] days) {
        int[] found = new int[days.length];
        Memory memory = fsrs.first(rating(ratings[0]));
        for (int i = 0; i < days.length; i++) {
            if (i > 0) {
                memory = fsrs.next(memory, days[i - 1], rating(ratings[i]));
            }
            found[i] = days[i] == 0 ? 0 : fsrs.interval(memory, 0.9);
        }
        return found;
    }

    private static List<Memory> run(Fsrs fsrs, int[] ratings, int[] days) {
        List<Memory> run = new ArrayList<>(List.of(fsrs.first(rating(ratings[0]))));
        for (int i = 1; i < ratings.length; i++) {
            run.add(fsrs.next(last(run), days[i], rating(ratings[i])));
        }
        return run;
    }

    private static Memory last(List<Memory> run) {
        return run.get(run.size() - 1);
    }

    private static Rating rating(int grade) {
        return Rating.values()[grade - 1];
    }

    private static double[] curve(Fsrs fsrs, Memory memory) {
        return new double[] {
            fsrs.retrievability(memory, 0),
            fsrs.retrievability(memory, 1),
            fsrs.retrievability(memory, 2),
            fsrs.retrievability(memory, 3)
        };
    }

    private static Weights weights(double[] w) {
        return new Weights(Arrays.stream(w).boxed().toList());
    }
}
