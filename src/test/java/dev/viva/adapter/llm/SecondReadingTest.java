package dev.viva.adapter.llm;

import static dev.viva.adapter.llm.ReadingFixtures.ANSWER;
import static dev.viva.adapter.llm.ReadingFixtures.PATIENCE;
import static dev.viva.adapter.llm.ReadingFixtures.TRUTH;
import static dev.viva.adapter.llm.ReadingFixtures.asked;
import static dev.viva.adapter.llm.ReadingFixtures.first;
import static dev.viva.adapter.llm.ReadingFixtures.grader;
import static dev.viva.adapter.llm.ReadingFixtures.unsure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.grading.CriterionGrade;
import dev.viva.grading.Grade;
import dev.viva.grading.Outcome;
import dev.viva.grading.Verdict;
import dev.viva.grading.second.Second;
import dev.viva.grading.second.Why;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From a first grade to a second, over a real connection; what the model says is the server's. */
class SecondReadingTest {
    @RegisterExtension
    final TestingEndpoint endpoint = new TestingEndpoint(Behaviours.reads(TRUTH));

    @Test
    void shouldPutAMarkWhereTheFirstReaderWasUnsure() {
        // Given
        Grade first = unsure();

        // When
        Grade grade = read(ANSWER, first);

        // Then
        assertThat(grade.outcome()).isEqualTo(Outcome.GRADED);
        assertThat(grade.score()).isEqualTo(0.75);
        assertThat(grade.criteria())
                .extracting(CriterionGrade::verdict)
                .containsExactly(Verdict.MET, Verdict.MET, Verdict.MISSED);
        assertThat(grade.criteria().get(1).quote()).isEqualTo("The bias is not touched by that");
        assertThat(grade.grader()).matches("llm/1 tiny-1 prompt [0-9a-v]{8}");
    }

    @Test
    void shouldShowTheAnswersOwnCharactersWhateverTheModelTyped() {
        // Given
        String answer = ANSWER.replace("variance drops", "“Variance”\u00a0 drops");
        endpoint.behave(Behaviours.reads(Map.of("lowers the variance", "met: wobbles  less: 'variance' DROPS")));

        // When
        Grade grade = read(answer, unsure());

        // Then
        assertThat(grade.criteria().get(0).quote()).isEqualTo("wobbles less: “Variance”\u00a0 drops");
    }

    @Test
    void shouldBelieveNoQuoteThatIsNotThere() {
        // Given
        endpoint.behave(
                Behaviours.reads(with(TRUTH, "limits how far", "met: correlated trees limit the fall of variance")));

        // When
        Grade grade = read(ANSWER, unsure());

        // Then
        assertThat(grade.outcome()).isEqualTo(Outcome.NEEDS_REVIEW);
        assertThat(grade.flags()).containsExactly("unverified-quote");
        assertThat(grade.criteria().get(2)).isEqualTo(new CriterionGrade("correlation", Verdict.MISSED, 0, 0.1, null));
    }

    @Test
    void shouldBelieveNoQuoteThatSaysNothingOfThePoint() {
        // Given
        endpoint.behave(Behaviours.reads(
                Map.of("lowers the variance", "met: variance drops", "limits how far", "met: Take the mean")));

        // When
        Grade grade = read(ANSWER, unsure());

        // Then
        assertThat(grade.outcome()).isEqualTo(Outcome.NEEDS_REVIEW);
        assertThat(grade.criteria().get(2).verdict()).isEqualTo(Verdict.MISSED);
    }

    @Test
    void shouldDemandMoreOfWordsThatAreToShowTwoPoints() {
        // Given
        endpoint.behave(Behaviours.reads(with(TRUTH, "limits how far", "met: The bias is not touched by that")));

        // When
        Grade grade = read(ANSWER, unsure());

        // Then
        assertThat(grade.outcome()).isEqualTo(Outcome.NEEDS_REVIEW);
        assertThat(grade.criteria().get(2).verdict()).isEqualTo(Verdict.MISSED);
    }

    @Test
    void shouldLeaveItToAPersonWhereTheTwoReadingsDiffer() {
        // Given
        readsTheVariance("met: variance drops", "missed: ");

        // When
        Grade grade = read(ANSWER, unsure());

        // Then
        assertThat(grade.outcome()).isEqualTo(Outcome.NEEDS_REVIEW);
        assertThat(grade.score()).isNull();
        assertThat(grade.flags()).contains("readings-differ");
    }

    @Test
    void shouldTakeTheLesserOfTwoVerdictsSideBySide() {
        // Given
        readsTheVariance("met: variance drops", "partly: wobbles less: variance drops");

        // When
        Grade grade = read(ANSWER, unsure());

        // Then
        assertThat(grade.criteria().get(0))
                .isEqualTo(new CriterionGrade("variance", Verdict.PARTLY, 0.5, 0.7, "wobbles less: variance drops"));
        assertThat(grade.score()).isEqualTo(0.25);
    }

    @Test
    void shouldLowerAMarkByAContradictionThatIsShown() {
        // Given
        String answer = "The mean of many trees has a lower variance, and averaging removes the bias as well.";
        endpoint.behave(Behaviours.reads(Map.of(
                "lowers the variance", "met: The mean of many trees has a lower variance",
                "keeps the bias", "contradicted: averaging removes the bias")));

        // When
        Grade grade = read(answer, first(Verdict.MET, Verdict.MET, Verdict.MISSED));

        // Then
        assertThat(grade.outcome()).isEqualTo(Outcome.GRADED);
        assertThat(grade.score()).isEqualTo(0.5);
        assertThat(grade.criteria().get(1).verdict()).isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void shouldNotLowerAMarkByWhatTheModelDidNotSee() {
        // Given
        endpoint.behave(Behaviours.reads(Map.of("lowers the variance", "met: variance drops")));

        // When
        Grade grade = read(ANSWER, first(Verdict.MET, Verdict.MET, Verdict.MISSED));

        // Then
        assertThat(grade.outcome()).isEqualTo(Outcome.NEEDS_REVIEW);
        assertThat(grade.flags()).contains("readers-differ");
    }

    @Test
    void shouldPutNoMarkOnAnUnclearAnswerByShowingNothing() {
        // Given
        endpoint.behave(Behaviours.reads(Map.of()));

        // When
        Grade grade = read(ANSWER, unsure());

        // Then
        assertThat(grade.outcome()).isEqualTo(Outcome.NEEDS_REVIEW);
        assertThat(grade.flags()).contains("nothing-shown");
    }

    @Test
    void shouldAgreeThatAPoorAnswerIsPoor() {
        // Given
        endpoint.behave(Behaviours.reads(Map.of()));

        // When
        Grade grade = read(ANSWER, first(Verdict.MISSED, Verdict.MISSED, Verdict.MISSED));

        // Then
        assertThat(grade.outcome()).isEqualTo(Outcome.GRADED);
        assertThat(grade.score()).isZero();
    }

    @Test
    void shouldCountAMisconceptionThatBothReadingsShow() {
        // Given
        String answer = ANSWER + " But with more trees the forest will overfit.";
        endpoint.behave(Behaviours.reads(with(TRUTH, "overfit", "met: with more trees the forest will overfit")));

        // When
        Grade grade = read(answer, unsure());

        // Then
        assertThat(grade.misconceptions()).hasSize(1);
        assertThat(grade.score()).isEqualTo(0.5);
    }

    @Test
    void shouldKeepTheCapsOfTheFirstReading() {
        // Given
        Grade capped = new Grade(
                Outcome.GRADED,
                0.15,
                first(Verdict.MISSED, Verdict.MISSED, Verdict.MISSED).criteria(),
                List.of(),
                List.of("off-topic"),
                List.of(),
                null,
                "rubric/1");

        // When
        Grade grade = read(ANSWER, capped);

        // Then
        assertThat(grade.caps()).containsExactly("off-topic");
        assertThat(grade.score()).isEqualTo(0.15);
    }

    @Test
    void shouldKeepStuffedAnswersUnderTheirCap() {
        // Given
        String stuffed = "variance bias averaging trees mean correlation errors forest overfit variance falls bias kept"
                + " mean trees averaging";
        endpoint.behave(Behaviours.reads(Map.of(
                "lowers the variance", "met: averaging trees mean",
                "keeps the bias", "met: bias kept",
                "limits how far", "met: correlation errors forest overfit variance falls")));

        // When
        Grade grade = read(stuffed, unsure());

        // Then
        assertThat(grade.caps()).containsExactly("stuffing");
        assertThat(grade.score()).isEqualTo(0.3);
    }

    @Test
    void shouldBelieveNobodyWhoFindsWhatNoAnswerSays() {
        // Given
        endpoint.behave(
                Behaviours.says(request -> Behaviours.report(request.sheet(), says -> "met: " + "variance drops")));

        // When
        Second second = grader(endpoint.openAi(PATIENCE)).read(asked(), ANSWER, unsure());

        // Then
        assertThat(second).isEqualTo(new Second.Nothing(Why.CREDULOUS, 2000));
    }

    private Grade read(String answer, Grade first) {
        return ((Second.Marked) grader(endpoint.openAi(PATIENCE)).read(asked(), answer, first)).grade();
    }

    private static Map<String, String> with(Map<String, String> known, String says, String verdict) {
        Map<String, String> more = new HashMap<>(known);
        more.put(says, verdict);
        return more;
    }

    /** What it says of the one point in its first and in its second reading. */
    private void readsTheVariance(String first, String second) {
        List<String> quotes = List.of(first, second);
        endpoint.behave(Behaviours.says(request -> Behaviours.report(
                request.sheet(),
                says -> says.contains("lowers the variance")
                        ? quotes.get(endpoint.requests().size() - 1)
                        : "missed: ")));
    }
}
