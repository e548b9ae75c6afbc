package dev.viva.grading;

import static dev.viva.grading.GradingFixtures.goodAnswer;
import static dev.viva.grading.GradingFixtures.penalties;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FittingTest {

    @Test
    void shouldFitTheSameWeightsFromTheSameAnswers() {
        // When
        String weights = fitted();

        // Then
        assertThat(weights)
                .startsWith("partly 0.4 met 0.6\n")
                .contains("window ")
                .isEqualTo(fitted());
    }

    private static String fitted() {
        Fitting fitting = new Fitting();
        fitting.add(penalties(), goodAnswer(penalties()), 1, 1);
        fitting.add(penalties(), "The weather was fine.", 0, 1);
        fitting.add(
                penalties(),
                penalties().key().criteria().get(0).says(),
                Map.of("l2-proportional", 1.0, "l1-constant", 0.0),
                1);
        return fitting.fit(0.4, 0.6);
    }
}
