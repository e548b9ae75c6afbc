package dev.viva.grading.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PredictorTest {
    private static final TreeFit.Shape SHAPE = new TreeFit.Shape(40, 3, 0.1, 10);
    private static final List<Column> COLUMNS = List.of(
            new Column("helps", Trend.UP),
            new Column("chance", Trend.UP),
            new Column("harms", Trend.DOWN),
            new Column("manner", Trend.UNUSED));

    /** Marks that rise with the first feature, fall with the second and third, and give away the fourth. */
    private static Rows rows() {
        SplittableRandom random = new SplittableRandom(3);
        List<Rows.Row> rows = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            double[] x = {random.nextDouble(), random.nextDouble(), random.nextDouble(), 0};
            double mark = x[0] - 0.3 * x[1] - 0.4 * x[2] > 0.1 ? 1 : 0;
            x[3] = mark;
            rows.add(new Rows.Row("set", "q" + i % 20, x, mark, 1));
        }
        return new Rows(COLUMNS, rows);
    }

    @Test
    void shouldTellGoodFromBad() {
        // When
        Predictor fitted = Predictor.fit(rows(), SHAPE, 0.01, 1);

        // Then
        assertThat(Predictor.probability(fitted.logit(new double[] {0.9, 0.1, 0.1, 0})))
                .isGreaterThan(0.8);
        assertThat(Predictor.probability(fitted.logit(new double[] {0.1, 0.5, 0.9, 0})))
                .isLessThan(0.2);
    }

    @Test
    void shouldKeepEveryTrendWhateverTheRowsSay() {
        // Given
        Predictor fitted = Predictor.fit(rows(), SHAPE, 0.01, 1);
        SplittableRandom random = new SplittableRandom(17);
        for (int round = 0; round < 500; round++) {
            double[] x = {random.nextDouble(), random.nextDouble(), random.nextDouble(), random.nextDouble()};
            for (int i = 0; i < x.length; i++) {
                double[] more = x.clone();
                more[i] += random.nextDouble();

                // When
                double change = fitted.logit(more) - fitted.logit(x);

                // Then
                switch (COLUMNS.get(i).trend()) {
                    case UP -> assertThat(change).isGreaterThanOrEqualTo(-1e-9);
                    case DOWN -> assertThat(change).isLessThanOrEqualTo(1e-9);
                    default -> assertThat(change).isCloseTo(0, within(1e-9));
                }
            }
        }
    }

    @Test
    void shouldFitTheSameFromTheSameRows() {
        // When
        String once = Predictor.fit(rows(), SHAPE, 0.01, 1).print(rows().names());

        // Then
        assertThat(once).isEqualTo(Predictor.fit(rows(), SHAPE, 0.01, 1).print(rows().names()));
    }

    @Test
    void shouldReadWhatItPrinted() {
        // Given
        Predictor fitted = Predictor.fit(rows(), SHAPE, 0.01, 1);

        // When
        Predictor read = Predictor.parse(rows().names(), fitted.print(rows().names()));

        // Then
        assertThat(read.print(rows().names())).isEqualTo(fitted.print(rows().names()));
    }

    @Test
    void shouldRefuseAFeatureThatThereIsNot() {
        // Given
        String text = Predictor.fit(rows(), SHAPE, 0.01, 1).print(rows().names());

        // When / Then
        assertThatIllegalArgumentException().isThrownBy(() -> Predictor.parse(List.of("helps"), text));
    }

    @Test
    void shouldShiftTowardsAQuestionsSamplesAndShrink() {
        // Given
        List<Double> logits = List.of(0.0, 0.0, 0.0, 0.0);
        List<Double> marks = List.of(1.0, 1.0, 1.0, 0.0);

        // When
        double loose = Shift.of(logits, marks, 100);
        double tight = Shift.of(logits, marks, 0.05);

        // Then
        assertThat(loose).isCloseTo(Math.log(3), within(0.05));
        assertThat(tight).isBetween(0.01, 0.1);
    }
}
