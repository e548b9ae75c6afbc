package dev.viva.grading;

import static dev.viva.grading.GradingFixtures.credited;
import static dev.viva.grading.GradingFixtures.gradeByReference;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleReversalTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        The lasso sets weights to exactly zero while ridge only shrinks them. | Ridge sets weights to exactly zero while the lasso only shrinks them.
        A more complex model has lower bias and higher variance. | A more complex model has higher bias and lower variance.
        Bagging mostly lowers variance and boosting mostly lowers bias. | Bagging mostly lowers bias and boosting mostly lowers variance.
        Dropout is switched on in training and switched off at test time. | Dropout is switched off in training and switched on at test time.
        The step is too large, so the loss diverges. | The step is too small, so the loss diverges.
        A tree does not need scaled features. | A tree needs scaled features.
        The forward KL covers all modes, the reverse KL seeks one mode. | The reverse KL covers all modes, the forward KL seeks one mode.
        Recall rises and precision falls when the threshold is lowered. | Precision rises and recall falls when the threshold is lowered.
        """)
    void shouldCreditTheStatementAndNotItsReversal(String statement, String reversed) {
        // When
        Grade right = gradeByReference(statement, statement);
        Grade wrong = gradeByReference(statement, reversed);

        // Then
        assertThat(right.score()).isGreaterThanOrEqualTo(0.8);
        assertThat(credited(wrong)).isLessThanOrEqualTo(0.3);
    }
}
