package dev.viva.ability.pick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.viva.ability.calibration.Calibration;
import dev.viva.ability.calibration.Kind;
import dev.viva.ability.model.Belief;
import dev.viva.ability.model.ItemParameters;
import dev.viva.ability.model.Sites;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PickersTest {
    private static final double[] AS_USUAL = new double[Pools.TOPICS];

    static {
        Arrays.fill(AS_USUAL, 1);
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 25);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldFindTheBestThreeOfAllWithoutLookingAtAll(long seed) {
        // Given
        SplittableRandom random = new SplittableRandom(seed);
        Calibration calibration = Pools.calibration(400, random);
        Belief belief = Pools.belief(random);
        SoFar soFar = SoFar.of(
                calibration.pool(), random.ints(random.nextInt(14), 0, 400).toArray());
        Occasion occasion = new Occasion(calibration, belief, soFar, Sights.NONE, Wanted.ANYTHING, seed);

        // When
        Pick pick = new MockPicker(MockRules.USUAL).pick(occasion).orElseThrow();

        // Then
        double[] worth = belief.worth(AS_USUAL);
        boolean numeric = MockRules.USUAL.wantsNumeric(soFar);
        int[] best = IntStream.range(0, 400)
                .filter(item -> allowed(occasion, item, numeric))
                .boxed()
                .sorted((one, other) -> Double.compare(drop(occasion, worth, other), drop(occasion, worth, one)))
                .limit(3)
                .mapToInt(Integer::intValue)
                .toArray();
        assertThat(drop(occasion, worth, pick.item())).isGreaterThanOrEqualTo(drop(occasion, worth, best[2]) - 1e-12);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldPracticeNearestToTwoInThree(long seed) {
        // Given
        SplittableRandom random = new SplittableRandom(seed);
        Calibration calibration = Pools.calibration(600, random);
        Belief belief = Pools.belief(random);
        Occasion occasion = new Occasion(
                calibration, belief, SoFar.nothing(calibration.pool()), Sights.NONE, Wanted.ANYTHING, seed);

        // When
        Pick pick = new PracticePicker().pick(occasion, AS_USUAL).orElseThrow();

        // Then
        double[] off = IntStream.range(0, 600)
                .filter(item -> calibration.pool().entry(item).topic() == pick.topic())
                .mapToDouble(item -> off(occasion, item))
                .sorted()
                .toArray();
        assertThat(pick.reason() == Reason.FIELD_TEST || off(occasion, pick.item()) <= off[2] + 1e-12)
                .isTrue();
        double[] worth = belief.worth(AS_USUAL);
        assertThat(worth[pick.topic()]).isEqualTo(Arrays.stream(worth).max().orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldKeepToTheRulesOfAMock(long seed) {
        // Given
        SplittableRandom random = new SplittableRandom(seed);
        Calibration calibration = Pools.calibration(140, random);
        Belief belief = Pools.belief(random);

        // When
        List<Pick> picks = mock(calibration, belief, Wanted.ANYTHING, seed, 15);

        // Then
        assertThat(picks).hasSize(15).extracting(Pick::item).doesNotHaveDuplicates();
        assertThat(calibration.pool().entry(picks.get(0).item()).kind()).isEqualTo(Kind.RUBRIC);
        assertThat(Math.abs(calibration.difficulty(picks.get(0).item()))).isLessThanOrEqualTo(1);
        int numeric = 0;
        int[] topics = new int[Pools.TOPICS];
        for (int n = 1; n <= 15; n++) {
            Pick pick = picks.get(n - 1);
            numeric += calibration.pool().entry(pick.item()).kind() == Kind.NUMERIC ? 1 : 0;
            assertThat(n == 1 || numeric >= 0.3 * n).isTrue();
            assertThat(++topics[pick.topic()]).isLessThanOrEqualTo(2);
        }
        assertThat(picks).isEqualTo(mock(calibration, belief, Wanted.ANYTHING, seed, 15));
    }

    @Test
    void shouldHonourTopicLevelAndKind() {
        // Given
        SplittableRandom random = new SplittableRandom(5);
        Calibration calibration = Pools.calibration(600, random);
        Wanted wanted = new Wanted(1 << 6, 5, true);
        Occasion occasion = new Occasion(
                calibration, Pools.belief(random), SoFar.nothing(calibration.pool()), Sights.NONE, wanted, 1);

        // When
        Pick pick = new PracticePicker().pick(occasion, AS_USUAL).orElseThrow();

        // Then
        assertThat(calibration.pool().entry(pick.item()).topic()).isEqualTo(6);
        assertThat(calibration.pool().entry(pick.item()).level()).isEqualTo(5);
        assertThat(calibration.pool().entry(pick.item()).kind()).isEqualTo(Kind.NUMERIC);
    }

    @Test
    void shouldFillAMockOnOneTopicAndEndWhereTheBankEnds() {
        // Given
        SplittableRandom random = new SplittableRandom(6);
        Calibration calibration = Pools.calibration(200, random);
        int there = (int) IntStream.range(0, 200)
                .filter(item -> calibration.pool().entry(item).topic() == 2)
                .count();

        // When
        List<Pick> picks = mock(calibration, Pools.belief(random), new Wanted(1 << 2, 0, false), 9, 200);

        // Then
        assertThat(picks).hasSize(there).extracting(Pick::item).doesNotHaveDuplicates();
    }

    @Test
    void shouldPreferWhatWasNotMetLately() {
        // Given
        SplittableRandom random = new SplittableRandom(8);
        Calibration calibration = Pools.calibration(300, random);
        Belief belief = Pools.belief(random);
        SoFar nothing = SoFar.nothing(calibration.pool());
        Set<Integer> met = new HashSet<>();

        // When
        for (int i = 0; i < 60; i++) {
            Occasion occasion = new Occasion(
                    calibration, belief, nothing, item -> met.contains(item) ? 1 : 0, new Wanted(3, 0, false), i);
            int item =
                    new PracticePicker().pick(occasion, AS_USUAL).orElseThrow().item();
            boolean left = IntStream.range(0, 300)
                    .anyMatch(each -> calibration.pool().entry(each).topic() < 2 && !met.contains(each));

            // Then
            assertThat(!met.contains(item) || !left).isTrue();
            met.add(item);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void shouldCountARepeatOfTheSameWordsHalf(Kind kind) {
        // Given
        boolean words = kind == Kind.RUBRIC;

        // When
        double[] shares = {Repeats.share(kind, 0), Repeats.share(kind, 1), Repeats.share(kind, 3)};

        // Then
        assertThat(shares).containsExactly(1, words ? 0.5 : 1, words ? 0.125 : 1);
    }

    @Test
    void shouldStopAMockThatKnowsEnoughButNotBeforeEightAnswers() {
        // Given
        SplittableRandom random = new SplittableRandom(4);
        Calibration calibration = Pools.calibration(300, random);
        Belief unknown = Belief.of(Sites.none(Pools.TOPICS), calibration.population());
        float[] sure = new float[Pools.TOPICS];
        Arrays.fill(sure, 6);
        Belief known = Belief.of(Sites.of(sure, new float[Pools.TOPICS], 0), calibration.population());

        // When
        Pick of = mock(calibration, unknown, Wanted.ANYTHING, 1, 1).get(0);
        Pick ofKnown = mock(calibration, known, Wanted.ANYTHING, 1, 1).get(0);

        // Then
        assertThat(Stopping.isOver(8, unknown, of)).isFalse();
        assertThat(Stopping.isOver(7, known, ofKnown)).isFalse();
        assertThat(Stopping.isOver(8, known, ofKnown)).isTrue();
        assertThat(Stopping.isOver(0, unknown, null)).isTrue();
    }

    @Test
    void shouldSayWhatAnAnswerIsExpectedToTell() {
        // Given
        SplittableRandom random = new SplittableRandom(2);
        Calibration calibration = Pools.calibration(300, random);
        Belief belief = Pools.belief(random);

        // When
        Pick pick = mock(calibration, belief, Wanted.ANYTHING, 3, 1).get(0);

        // Then
        double information =
                Information.of(pick.parameters(), belief.mean(pick.topic()), belief.variance(pick.topic()));
        assertThat(1 / (pick.errorAfter() * pick.errorAfter()))
                .isCloseTo(1 / belief.variance(pick.topic()) + information, within(1e-9));
        assertThat(pick.overallErrorAfter()).isLessThan(pick.overallError());
        assertThat(pick.expectedScore()).isBetween(0.2, 0.8);
    }

    private static List<Pick> mock(Calibration calibration, Belief belief, Wanted wanted, long seed, int most) {
        MockPicker picker = new MockPicker(MockRules.USUAL);
        SoFar soFar = SoFar.nothing(calibration.pool());
        List<Pick> picks = new ArrayList<>();
        while (picks.size() < most) {
            Optional<Pick> pick = picker.pick(new Occasion(calibration, belief, soFar, Sights.NONE, wanted, seed));
            if (pick.isEmpty()) {
                break;
            }
            picks.add(pick.get());
            soFar = soFar.with(calibration.pool(), pick.get().item());
        }
        return picks;
    }

    private static boolean allowed(Occasion occasion, int item, boolean numeric) {
        Kind kind = occasion.calibration().pool().entry(item).kind();
        int topic = occasion.calibration().pool().entry(item).topic();
        boolean first = occasion.soFar().count() == 0;
        return !occasion.soFar().has(item)
                && occasion.soFar().ofTopic(topic) < 2
                && (!numeric || kind == Kind.NUMERIC)
                && (!first
                        || kind == Kind.RUBRIC
                                && Math.abs(occasion.calibration().difficulty(item)) <= 1);
    }

    private static double drop(Occasion occasion, double[] worth, int item) {
        int topic = occasion.calibration().pool().entry(item).topic();
        double variance = occasion.belief().variance(topic);
        ItemParameters full = occasion.calibration().parameters(item);
        double information = Information.of(full, occasion.belief().mean(topic), variance);
        return worth[topic] * information / (1 + information * variance);
    }

    private static double off(Occasion occasion, int item) {
        int topic = occasion.calibration().pool().entry(item).topic();
        double expected = occasion.calibration()
                .parameters(item)
                .expectedScore(occasion.belief().mean(topic), occasion.belief().variance(topic));
        return Math.abs(expected - 0.65);
    }
}
