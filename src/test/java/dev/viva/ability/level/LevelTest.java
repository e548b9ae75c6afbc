package dev.viva.ability.level;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.viva.ability.model.Belief;
import dev.viva.ability.model.Population;
import dev.viva.ability.model.Sites;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelTest {
    private static final int CASES = 2000;
    private static final double FOUR_OF_FIVE = 1.28;

    @Test
    void shouldKeepTheEstimateInTheBandAndTheBandAsWideAsTheDoubt() {
        // Given
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            Level level = new Level(3 + 2 * random.nextGaussian(), 0.02 + 0.48 * random.nextDouble());

            // When
            Band band = level.band().orElseThrow();

            // Then
            double estimate = level.estimate();
            double aside = FOUR_OF_FIVE * level.error();
            double bottom = band.from() == 0 ? -99 : band.from();
            double top = band.to() == Level.HIGHEST ? 99 : band.to() + 1;
            assertThat(estimate).as("seed %d, case %d", seed, i).isBetween(bottom, top);
            assertThat(estimate - aside).as("seed %d, case %d", seed, i).isGreaterThanOrEqualTo(bottom);
            assertThat(estimate + aside).as("seed %d, case %d", seed, i).isLessThan(top);
        }
    }

    @Test
    void shouldSayNothingWithoutEvidence() {
        // Given
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            Level level = new Level(3 + 2 * random.nextGaussian(), 0.5 + 1e-9 + random.nextDouble());

            // When
            boolean silent = level.band().isEmpty() && level.chanceAtBar().isEmpty();

            // Then
            assertThat(silent).as("seed %d, case %d", seed, i).isTrue();
        }
    }

    @Test
    void shouldKnowNothingOfSomebodyNew() {
        // Given
        Belief belief = Belief.of(Sites.none(15), Population.START);

        // When
        Level overall = Level.overall(belief);
        Level topic = Level.of(belief, 3);

        // Then
        assertThat(overall.band()).isEmpty();
        assertThat(topic.band()).isEmpty();
        assertThat(overall.estimate()).isCloseTo(3, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"5, 0.4, 0.5", "4.6, 0.4, 0.1587", "5.4, 0.4, 0.8413", "3, 0.5, 0.00003"})
    void shouldGiveTheChanceToBeAtLevelFive(double estimate, double error, double chance) {
        // Given
        Level level = new Level(estimate, error);

        // When
        double found = level.chanceAtBar().orElseThrow();

        // Then
        assertThat(found).isCloseTo(chance, within(1e-4));
    }

    @ParameterizedTest
    @CsvSource({"2, 3, level 2 to 3", "4, 4, level 4", "0, 1, up to level 1", "0, 0, below level 1", "5, 5, level 5"})
    void shouldSayABandInWords(int from, int to, String words) {
        // Given
        Band band = new Band(from, to);

        // When
        String said = band.words();

        // Then
        assertThat(said).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"3, 2", "-1, 2", "2, 6"})
    void shouldRefuseABandThatIsNone(int from, int to) {
        // When, then
        assertThatThrownBy(() -> new Band(from, to)).isInstanceOf(IllegalArgumentException.class);
    }
}
