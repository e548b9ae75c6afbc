package dev.viva.ability.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BeliefTest {
    private static final int TOPICS = 15;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldEqualTheDensePosterior(long seed) {
        // Given
        SplittableRandom random = new SplittableRandom(seed);
        Population population = new Population(random.nextDouble(-1, 1), random.nextDouble(0.05, 0.95));
        Sites sites = sites(random);

        // When
        Belief belief = Belief.of(sites, population);

        // Then
        Dense dense = Dense.of(sites, population);
        for (int j = 0; j < TOPICS; j++) {
            assertThat(belief.mean(j)).isCloseTo(dense.mean.getEntry(j), within(1e-8));
            for (int k = 0; k < TOPICS; k++) {
                assertThat(belief.covariance(j, k)).isCloseTo(dense.covariance.getEntry(j, k), within(1e-8));
            }
        }
        RealVector even = new ArrayRealVector(TOPICS, 1.0 / TOPICS);
        assertThat(belief.overall()).isCloseTo(even.dotProduct(dense.mean), within(1e-8));
        assertThat(belief.overallVariance()).isCloseTo(even.dotProduct(dense.covariance.operate(even)), within(1e-8));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldSayWhatAUnitOfInformationIsWorth(long seed) {
        // Given
        SplittableRandom random = new SplittableRandom(seed);
        Sites sites = sites(random);
        double[] blueprint = random.doubles(TOPICS, 0.2, 2).toArray();

        // When
        double[] worth = Belief.of(sites, Population.START).worth(blueprint);

        // Then
        RealMatrix covariance = Dense.of(sites, Population.START).covariance;
        for (int k = 0; k < TOPICS; k++) {
            RealVector column = covariance.getColumnVector(k);
            double among = 0;
            for (int j = 0; j < TOPICS; j++) {
                among += blueprint[j] * column.getEntry(j) * column.getEntry(j);
            }
            double overall = Arrays.stream(column.toArray()).sum() / TOPICS;
            assertThat(worth[k]).isCloseTo(among / TOPICS + 2 * overall * overall, within(1e-8));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldNeverLearnMoreThanTheItemTells(long seed) {
        // Given
        SplittableRandom random = new SplittableRandom(seed);
        Sites sites = Sites.none(TOPICS);
        for (int i = 0; i < 200; i++) {
            Belief before = Belief.of(sites, Population.START);
            int topic = random.nextInt(TOPICS);
            ItemParameters item = new ItemParameters(
                    random.nextDouble(0.5, 2), random.nextDouble(0.5, 3), random.nextDouble(-3, 3), 0.4);

            // When
            Change change = before.after(topic, item, random.nextInt(5) / 4.0, 1);

            // Then
            double most = item.weight() * item.slope() * item.slope() / 4;
            assertThat(change.precision()).isBetween(0.0, most + 1e-9);
            sites = sites.with(change);
            assertThat(Belief.of(sites, Population.START).error(topic)).isLessThanOrEqualTo(before.error(topic) + 1e-4);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldStandHigherAfterABetterScore(long seed) {
        // Given
        Belief belief = Belief.of(sites(new SplittableRandom(seed)), Population.START);
        ItemParameters item = new ItemParameters(1, 2, 0.3, 0.5);

        // When
        Change worse = belief.after(4, item, 0.4, 1);
        Change better = belief.after(4, item, 0.9, 1);

        // Then
        Sites base = sites(new SplittableRandom(seed)).on(1);
        assertThat(Belief.of(base.with(better), Population.START).mean(4))
                .isGreaterThan(Belief.of(base.with(worse), Population.START).mean(4));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 40, 400})
    void shouldTakeAnAnswerBackAfterAnyTime(int days) {
        // Given
        Sites before = sites(new SplittableRandom(7)).on(20_000);
        Change change = Belief.of(before, Population.START).after(3, new ItemParameters(1, 2, 0, 0.5), 1, 20_000);

        // When
        Sites after = before.with(change).on(20_000 + days).without(change);

        // Then
        Sites unanswered = before.on(20_000 + days);
        for (int k = 0; k < TOPICS; k++) {
            assertThat(after.precision(k)).isCloseTo(unanswered.precision(k), within(2e-4f));
            assertThat(after.pull(k)).isCloseTo(unanswered.pull(k), within(2e-4f));
        }
    }

    @Test
    void shouldForgetWithTheYearsAndNotBackwards() {
        // Given
        Sites known = sites(new SplittableRandom(3)).on(100);

        // When
        Sites later = known.on(100 + 20 * 365);

        // Then
        Belief faded = Belief.of(later, Population.START);
        assertThat(faded.error(0)).isCloseTo(1, within(1e-3));
        assertThat(faded.overall()).isCloseTo(Population.START.mean(), within(1e-3));
        assertThat(known.on(50)).isEqualTo(known);
    }

    @Test
    void shouldRefuseWhatNoAnswerAdds() {
        // Given
        float[] fine = new float[TOPICS];
        float[] bad = new float[TOPICS];
        bad[2] = -1;

        // When
        float[] endless = {Float.NaN};

        // Then
        assertThatThrownBy(() -> Sites.of(bad, fine, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Sites.of(endless, endless, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Surprise.of(0, 1, new ItemParameters(1, 1, 0, 0.5), 1.5))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Sites sites(SplittableRandom random) {
        float[] precision = new float[TOPICS];
        float[] pull = new float[TOPICS];
        for (int k = 0; k < TOPICS; k++) {
            precision[k] = random.nextInt(3) == 0 ? 0 : (float) random.nextDouble(0, 8);
            pull[k] = (float) (precision[k] * random.nextDouble(-2, 2));
        }
        return Sites.of(precision, pull, 0);
    }

    /** The same by inverting the whole matrix. */
    private record Dense(RealVector mean, RealMatrix covariance) {
        static Dense of(Sites sites, Population population) {
            RealMatrix prior = new Array2DRowRealMatrix(TOPICS, TOPICS);
            for (int j = 0; j < TOPICS; j++) {
                for (int k = 0; k < TOPICS; k++) {
                    prior.setEntry(j, k, j == k ? 1 : population.shared());
                }
            }
            RealMatrix precision = new LUDecomposition(prior).getSolver().getInverse();
            RealVector pull = precision.operate(new ArrayRealVector(TOPICS, population.mean()));
            for (int k = 0; k < TOPICS; k++) {
                precision.addToEntry(k, k, sites.precision(k));
                pull.addToEntry(k, sites.pull(k));
            }
            RealMatrix covariance = new LUDecomposition(precision).getSolver().getInverse();
            return new Dense(covariance.operate(pull), covariance);
        }
    }
}
