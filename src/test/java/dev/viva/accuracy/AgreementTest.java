package dev.viva.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementTest {
    private static Judgement judgement(double marked, double graded, boolean review) {
        return new Judgement(marked, graded, review, List.of());
    }

    @Test
    void shouldReckonScoresAsTheTextbooksDo() {
        // Given
        Agreement agreement = new Agreement(List.of(
                judgement(0, 0.2, false),
                judgement(0.5, 0.4, false),
                judgement(1, 0.5, true),
                judgement(0.9, 1, false)));

        // When / Then
        assertThat(agreement.correlation()).isCloseTo(0.7325, within(1e-3));
        assertThat(agreement.error()).isCloseTo(0.225, within(1e-9));
        assertThat(agreement.near()).isEqualTo(0.75);
        assertThat(agreement.strongFailed()).isEqualTo(0.5);
        assertThat(agreement.review()).isEqualTo(0.25);
        assertThat(agreement.kept().size()).isEqualTo(3);
    }

    @Test
    void shouldReckonKappaBeyondChance() {
        // Given
        List<Integer> one = List.of(0, 0, 0, 0, 1, 1, 1, 1, 1, 1);
        List<Integer> other = List.of(0, 0, 0, 1, 0, 1, 1, 1, 1, 1);

        // When
        double kappa = Kappa.quadratic(one, other, 2);

        // Then
        assertThat(kappa).isCloseTo((0.8 - 0.52) / (1 - 0.52), within(1e-9));
    }

    @Test
    void shouldWeighFarDisagreementMore() {
        // Given
        List<Integer> people = List.of(0, 1, 2, 0, 1, 2);

        // When
        double near = Kappa.quadratic(people, List.of(0, 1, 1, 0, 1, 2), 3);
        double far = Kappa.quadratic(people, List.of(0, 1, 0, 0, 1, 2), 3);

        // Then
        assertThat(near).isGreaterThan(far);
    }
}
