package dev.viva.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.bank.AnswerKey;
import dev.viva.bank.Criterion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerKeysTest {
    private static AnswerKey key(String says) {
        return AnswerKeys.fromPoints(List.of(new Criterion("point", 1, says, List.of(), List.of(), null, null)));
    }

    @Test
    void shouldHearAnyAlternativeThatAPointOffers() {
        // When
        AnswerKey key = key("The student mentions one of the following: the ramp is smooth OR no friction acts");

        // Then
        assertThat(key.criteria().get(0).accept()).containsExactly("the ramp is smooth", "no friction acts");
    }

    @Test
    void shouldHearWhatStandsBehindTheLead() {
        // When
        AnswerKey key = key("The answer should say: energy is kept");

        // Then
        assertThat(key.criteria().get(0).accept()).containsExactly("energy is kept");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Energy is kept or turned into heat.",
                "It follows: the slope is zero.",
                "The student writes down the law of energy."
            })
    void shouldTakeAPlainStatementAsItIs(String says) {
        // When
        AnswerKey key = key(says);

        // Then
        assertThat(key.criteria().get(0).accept()).isEmpty();
    }

    @Test
    void shouldCreditOneAlternativeAsThePoint() {
        // Given
        AnswerKey key = key("The student mentions one of the following: the ramp is smooth OR no friction acts on it");

        // When
        Grade grade = GradingFixtures.GRADER.grade(
                new GradingTask(GradingFixtures.asked("Why is energy kept?", key), "No friction acts on the sled."));

        // Then
        assertThat(grade.criteria().get(0).verdict()).isEqualTo(Verdict.MET);
    }

    @Test
    void shouldNeverCreditAModelAnswerDenied() {
        // Given
        AnswerKey key = AnswerKeys.fromReference(
                "The bulb is on a closed path with the battery. Current flows through every part of it.");

        // When
        Grade right = GradingFixtures.GRADER.grade(new GradingTask(
                GradingFixtures.asked("Why does it glow?", key),
                "The bulb is on a closed path with the battery. Current flows through every part of it."));
        Grade denied = GradingFixtures.GRADER.grade(new GradingTask(
                GradingFixtures.asked("Why does it glow?", key),
                "The bulb is not on a closed path with the battery. Current does not flow through any part of it."));

        // Then
        assertThat(right.score()).isGreaterThanOrEqualTo(0.8);
        assertThat(GradingFixtures.credited(denied)).isLessThanOrEqualTo(0.4);
    }
}
