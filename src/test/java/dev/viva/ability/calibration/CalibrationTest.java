package dev.viva.ability.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.viva.ability.model.Belief;
import dev.viva.ability.model.Logistic;
import dev.viva.ability.model.Population;
import dev.viva.ability.model.Sites;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    private static final int TOPICS = 15;
    private static final int ITEMS = 60;
    private static final Belief NOBODY = Belief.of(Sites.none(TOPICS), Population.START);

    @Test
    void shouldStartWithWhatTheAuthorsSay() {
        // Given
        ItemPool pool = new ItemPool(
                TOPICS, List.of(ItemPool.Entry.ofLevel(0, Kind.RUBRIC, 1), ItemPool.Entry.ofLevel(1, Kind.NUMERIC, 5)));

        // When
        Calibration calibration = Calibration.authored(pool);

        // Then
        assertThat(calibration.difficulty(0)).isEqualTo(-2);
        assertThat(calibration.difficulty(1)).isEqualTo(2);
        assertThat(calibration.version()).isEqualTo("authored");
        assertThat(calibration.kind(Kind.RUBRIC).weight()).isEqualTo(2);
    }

    @Test
    void shouldGiveTheSameFromTheSameAnswersInTheSameOrder() {
        // Given
        List<Answered> answers = answers(new SplittableRandom(1), 500);
        List<Answered> turned = new ArrayList<>(answers);
        Collections.reverse(turned);

        // When
        Calibration one = Calibration.authored(pool()).after(answers);
        Calibration again = Calibration.authored(pool()).after(answers);
        Calibration other = Calibration.authored(pool()).after(turned);

        // Then
        IntStream.range(0, ITEMS).forEach(i -> assertThat(again.difficulty(i)).isEqualTo(one.difficulty(i)));
        assertThat(again.version()).isEqualTo(one.version()).startsWith("500-");
        assertThat(other.version()).isNotEqualTo(one.version());
    }

    @Test
    void shouldKeepTheMeanThatTheAuthorsGave() {
        // Given
        SplittableRandom random = new SplittableRandom(2);

        // When
        Calibration calibration = Calibration.authored(pool()).after(answers(random, 2000));

        // Then
        double mean = IntStream.range(0, ITEMS)
                .mapToDouble(calibration::difficulty)
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo(pool().meanAuthored(), within(1e-9));
    }

    @Test
    void shouldLearnThatAnItemIsHarderThanItsAuthorThought() {
        // Given
        SplittableRandom random = new SplittableRandom(3);
        List<Answered> answers = new ArrayList<>();
        for (int i = 0; i < 4000; i++) {
            int item = random.nextInt(ITEMS);
            double truth = item == 7 ? 2 : pool().entry(item).authored();
            double ability = random.nextGaussian();
            double score = Math.round(4 * clamp(Logistic.of(ability - truth) + 0.1 * random.nextGaussian())) / 4.0;
            answers.add(new Answered(item, score, ability, 0.05, 0, ability, 0.05, 1, true));
        }

        // When
        Calibration calibration = Calibration.authored(pool()).after(answers);

        // Then
        assertThat(pool().entry(7).authored()).isEqualTo(0);
        assertThat(calibration.difficulty(7)).isGreaterThan(1.4);
        assertThat(calibration.spread(7)).isCloseTo(0.4, within(0.02));
        assertThat(calibration.kind(Kind.RUBRIC).slope()).isBetween(0.8, 1.2);
        assertThat(calibration.kind(Kind.RUBRIC).weight()).isGreaterThan(4);
    }

    @Test
    void shouldTeachNoSlopeWhereItemsWereChosenByTheScore() {
        // Given
        List<Answered> answers = answers(new SplittableRandom(4), 300).stream()
                .map(each -> new Answered(
                        each.item(),
                        each.score(),
                        each.mean(),
                        each.variance(),
                        each.along(),
                        each.overall(),
                        each.overallVariance(),
                        each.share(),
                        false))
                .toList();

        // When
        Calibration calibration = Calibration.authored(pool()).after(answers);

        // Then
        assertThat(calibration.kind(Kind.RUBRIC)).isEqualTo(Kind.RUBRIC.authored());
        assertThat(calibration.kind(Kind.NUMERIC)).isEqualTo(Kind.NUMERIC.authored());
    }

    @Test
    void shouldLetNoItemBeSeenByManyMoreThanAQuarter() {
        // Given
        Calibration calibration = Calibration.authored(pool());
        SplittableRandom random = new SplittableRandom(5);
        int[] used = new int[ITEMS];

        // When
        for (int i = 0; i < 1000; i++) {
            Exposure exposure = calibration.exposure();
            int[] wanted = IntStream.range(0, ITEMS)
                    .filter(item -> random.nextDouble() < exposure.chance(item))
                    .limit(10)
                    .toArray();
            for (int item : wanted) {
                used[item]++;
            }
            calibration = calibration.afterMock(wanted);
        }

        // Then
        assertThat(Arrays.stream(used).max().orElseThrow()).isLessThan(350);
        assertThat(used[0]).isGreaterThan(220);
    }

    private static ItemPool pool() {
        List<ItemPool.Entry> entries = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++) {
            entries.add(ItemPool.Entry.ofLevel(i % TOPICS, i % 4 == 0 ? Kind.NUMERIC : Kind.RUBRIC, 1 + i % 5));
        }
        return new ItemPool(TOPICS, entries);
    }

    private static List<Answered> answers(SplittableRandom random, int count) {
        List<Answered> answers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int item = random.nextInt(ITEMS);
            answers.add(Answered.of(item, item % TOPICS, random.nextInt(5) / 4.0, NOBODY, 1, true));
        }
        return answers;
    }

    private static double clamp(double value) {
        return Math.max(0, Math.min(1, value));
    }
}
