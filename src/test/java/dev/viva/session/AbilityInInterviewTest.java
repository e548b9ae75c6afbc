package dev.viva.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.viva.ability.AdaptivePicker;
import dev.viva.ability.Standing;
import dev.viva.ability.model.Belief;
import dev.viva.ability.model.Population;
import dev.viva.adapter.json.Wire;
import dev.viva.bank.ItemBank;
import dev.viva.bank.ItemId;
import dev.viva.bank.Topic;
import dev.viva.chat.AttemptId;
import dev.viva.grading.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The interview with the picker and the model that people meet. */
class AbilityInInterviewTest {
    private static final Map<String, Verdict> ALL = Map.of("main", Verdict.MET, "side", Verdict.MET);
    private static final Map<String, Verdict> NOTHING = Map.of();

    @Test
    void shouldSayWithEachQuestionHowItWasChosen() {
        // Given
        Play play = adaptive();

        // When
        play.say("mock 3");

        // Then
        Fact.QuestionAsked asked = fact(play, Fact.QuestionAsked.class);
        assertThat(asked.pick()).isNotNull();
        assertThat(asked.pick().calibration()).isEqualTo("authored");
        assertThat(asked.pick().eligible()).isEqualTo(4);
        assertThat(asked.pick().expected()).isBetween(0.0, 1.0);
        assertThat(asked.pick().errorAfter()).isLessThan(asked.pick().error());
        assertThat(asked.pick().basis().difficulty()).isEqualTo(asked.asked().level() - 3.0);
    }

    @Test
    void shouldRecordWhatAnAnswerChanged() {
        // Given
        Play play = adaptive().say("probe trees").say("all of it");

        // When
        play.mark(ALL);

        // Then
        Fact.AnswerGraded graded = fact(play, Fact.AnswerGraded.class);
        assertThat(graded.change()).isNotNull();
        assertThat(graded.change().topic()).isEqualTo(Topic.TREES.ordinal());
        assertThat(play.state().standing().ability())
                .isEqualTo(Standing.NEW.ability().on(graded.change().day()).with(graded.change()));
        assertThat(mean(play, Topic.TREES)).isGreaterThan(0.2);
        assertThat(mean(play, Topic.KERNELS)).isBetween(0.05, mean(play, Topic.TREES));
    }

    @Test
    void shouldPutARevisedMarkInPlaceOfTheFirst() {
        // Given
        Play wrong = adaptive().say("probe trees").say("all of it");
        AttemptId attempt = wrong.attempt().id();
        Play right = adaptive().say("probe trees").say("all of it").mark(ALL);

        // When
        wrong.mark(NOTHING).reread(attempt, ALL);

        // Then
        assertThat(mean(wrong, Topic.TREES)).isCloseTo(mean(right, Topic.TREES), within(0.01));
        assertThat(fact(wrong, Fact.GradeRevised.class).change()).isNotNull();
    }

    @Test
    void shouldCountAFollowUpInPlaceOfTheFirstAnswer() {
        // Given
        Play play = adaptive().say("mock 1 trees").say("side").mark(Map.of("side", Verdict.MET));
        double first = mean(play, Topic.TREES);
        double known = play.state().standing().ability().precision(Topic.TREES.ordinal());

        // When
        play.say("main").mark(ALL);

        // Then
        assertThat(mean(play, Topic.TREES)).isGreaterThan(first);
        assertThat((double) play.state().standing().ability().precision(Topic.TREES.ordinal()))
                .isLessThan(1.3 * known);
    }

    @Test
    void shouldComeToTheSameByFoldingTheFactsAsByDeciding() {
        // Given
        List<Fact> facts = new ArrayList<>();
        Play play = adaptive();
        play.telling((event, decision) -> facts.addAll(decision.facts()));

        // When
        play.say("mock 4")
                .say("one")
                .mark(ALL)
                .say("two")
                .mark(NOTHING)
                .say("skip")
                .say("three");

        // Then
        CandidateState folded = Evolution.evolve(CandidateState.NEW, facts);
        assertThat(Wire.state(folded)).isEqualTo(Wire.state(play.state()));
        assertThat(Wire.state(Wire.state(play.state()))).isEqualTo(play.state());
    }

    @Test
    void shouldLearnNothingFromASkippedQuestion() {
        // Given
        Play play = adaptive().say("probe trees");

        // When
        play.say("skip");

        // Then
        assertThat(play.state().standing().ability().isEmpty()).isTrue();
    }

    @Test
    void shouldNeverAskTheSameTwiceInASession() {
        // Given
        Play play = adaptive().say("probe");
        List<ItemId> asked = new ArrayList<>();

        // When
        while (play.state().attempt().isPresent()) {
            asked.add(play.attempt().asked().item());
            play.say("skip");
        }

        // Then
        assertThat(asked).hasSize(4).doesNotHaveDuplicates();
        assertThat(play.said()).last().isEqualTo(Wording.NOTHING_LEFT);
    }

    @Test
    void shouldHonourTopicAndLevel() {
        // Given
        Play play = adaptive();

        // When
        play.say("probe trees 3");

        // Then
        assertThat(play.attempt().asked().item()).isEqualTo(TestingBank.BOOSTING.id());
    }

    @Test
    void shouldSayWhyItAsks() {
        // Given
        Play play = adaptive().say("mock 2");

        // When
        play.say("why");

        // Then
        assertThat(play.last().facts()).hasSize(1);
        assertThat(play.said())
                .singleElement()
                .asString()
                .contains(play.attempt().asked().topic().title())
                .contains("1.0 levels either way");
    }

    @Test
    void shouldRememberFromTheSecondDayOnThatAQuestionWasMet() {
        // Given
        ItemId item = TestingBank.BAGGING.id();
        Standing once = Standing.NEW.afterAsking(item, Topic.TREES, 20_000);

        // When
        Standing twice =
                once.afterAsking(TestingBank.BOOSTING.id(), Topic.TREES, 20_010).afterAsking(item, Topic.TREES, 20_020);

        // Then
        assertThat(once.timesMet(item, 20_030)).isEqualTo(1);
        assertThat(once.timesMet(item, 20_031)).isZero();
        assertThat(twice.timesMet(item, 20_020)).isEqualTo(2);
        assertThat(twice.timesMet(TestingBank.BOOSTING.id(), 20_041)).isZero();
        assertThat(twice.timesMet(TestingBank.MEAN.id(), 20_020)).isZero();
    }

    private static Play adaptive() {
        ItemBank bank = TestingBank.bank();
        return new Play().with(new Interview(bank, AdaptivePicker.authored(bank), Rules.DEFAULT));
    }

    private static double mean(Play play, Topic topic) {
        return Belief.of(play.state().standing().ability(), Population.START).mean(topic.ordinal());
    }

    private static <F extends Fact> F fact(Play play, Class<F> type) {
        return play.last().facts().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }
}
