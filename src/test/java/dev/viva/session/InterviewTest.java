package dev.viva.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.ability.Basis;
import dev.viva.ability.Standing;
import dev.viva.ability.model.Change;
import dev.viva.adapter.json.Wire;
import dev.viva.bank.Asked;
import dev.viva.bank.ItemId;
import dev.viva.bank.Topic;
import dev.viva.chat.AttemptId;
import dev.viva.chat.Card;
import dev.viva.chat.ChatEvent;
import dev.viva.chat.EventId;
import dev.viva.chat.TimerKey;
import dev.viva.grading.Grade;
import dev.viva.grading.Verdict;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InterviewTest {
    @Test
    void shouldDecideTheSameAgain() {
        // Given
        Play play = new Play().say("mock 3").say("one");
        ChatEvent event = new ChatEvent.Message(play.head(), "two", null, null, true);

        // When
        Decision first = TestingBank.interview().decide(play.state(), event);
        Decision second = TestingBank.interview().decide(play.state(), event);

        // Then
        assertThat(second).isEqualTo(first);
    }

    @Test
    void shouldMarkByTheKeyTheQuestionWasAskedWith() {
        // Given
        Play play = new Play().say("probe calibration");
        Asked asked = play.attempt().asked();
        Interview changed =
                new Interview(TestingBank.without(TestingBank.TEMPERATURE), TestingBank.picker(), Rules.DEFAULT);

        // When
        play.with(changed).say("the main thing").mark(Map.of("main", Verdict.MET));

        // Then
        Card.GradeShown card = (Card.GradeShown) play.last().replies().get(0).card();
        assertThat(card.points().get(0))
                .isEqualTo(((Asked.Rubric) asked).key().criteria().get(0).says());
        assertThat(card.score()).isEqualTo(2.0 / 3);
    }

    @Test
    void shouldSlowDownWhoeverSendsTooMuch() {
        // Given
        Play play = new Play();
        ChatEvent.Command help = new ChatEvent.Command(play.head(), "help", "");
        IntStream.range(0, Rules.DEFAULT.burst()).forEach(i -> play.take(help));

        // When
        play.take(help);

        // Then
        assertThat(play.said()).containsExactly(Wording.SLOW_DOWN);
        assertThat(play.last().facts()).isEmpty();
    }

    @Test
    void shouldReadNoMoreThanAHundredMessagesAsOneAnswer() {
        // Given
        Play play = new Play().say("probe trees");
        IntStream.range(0, 100).forEach(i -> play.type("word"));
        AttemptId attempt = play.attempt().id();

        // When
        play.type("one more");

        // Then
        assertThat(play.said()).singleElement().asString().startsWith("Your answer is 100 messages long already");
        assertThat(play.attempt().phase().sent()).hasSize(100);
        assertThat(play.attempt().id()).isEqualTo(attempt);
    }

    @Test
    void shouldLetGoOnAfterAPause() {
        // Given
        Play play = new Play();
        ChatEvent.Command help = new ChatEvent.Command(play.head(), "help", "");
        IntStream.range(0, Rules.DEFAULT.burst() + 5).forEach(i -> play.take(help));

        // When
        play.command("help", "");

        // Then
        assertThat(play.last().replies().get(0).card()).isInstanceOf(Card.Help.class);
    }

    @Test
    void shouldLowerTheSessionScoreByHintsButNotTheGrade() {
        // Given
        Play play = new Play().say("probe trees").say("hint").say("hint").say("all of it");

        // When
        play.mark(Map.of("main", Verdict.MET, "side", Verdict.MET));

        // Then
        Card.GradeShown card = (Card.GradeShown) play.last().replies().get(0).card();
        assertThat(card.score()).isEqualTo(1);
        assertThat(card.sessionScore()).isEqualTo(0.8);
    }

    @Test
    void shouldGiveHalfForWhatComesOnlyAfterAFollowUp() {
        // Given
        Play play = new Play().say("mock 1 trees").say("side").mark(Map.of("side", Verdict.MET));

        // When
        play.say("main").mark(Map.of("side", Verdict.MET, "main", Verdict.MET));

        // Then
        Card.Scorecard card = (Card.Scorecard) play.last().replies().get(0).card();
        assertThat(card.lines().get(0).score()).isEqualTo(1.0 / 3);
        assertThat(card.lines().get(0).sessionScore()).isEqualTo(1.0 / 3 + 0.5 * 2 / 3);
    }

    @Test
    void shouldNeverAskTheSameItemTwiceInAMockWhileOthersAreLeft() {
        // Given
        Play play = new Play().say("mock 4");

        // When
        IntStream.range(0, 4).forEach(i -> play.say("skip"));

        // Then
        Card.Scorecard card = (Card.Scorecard) play.last().replies().get(1).card();
        assertThat(card.lines())
                .extracting(Card.ScoreLine::item)
                .doesNotHaveDuplicates()
                .hasSize(4);
    }

    @Test
    void shouldNeverUseTheIdOfATimerTwiceInATurn() {
        // Given
        Play play = new Play().say("numeric").type("banana");
        TimerKey first = Timers.of(play.state(), Rules.DEFAULT).orElseThrow().timer();
        play.timer().mark(Play.ungradable());

        // When
        play.type("banana again");

        // Then
        TimerKey second = Timers.of(play.state(), Rules.DEFAULT).orElseThrow().timer();
        assertThat(second.eventId()).isNotEqualTo(first.eventId());
        play.timer();
        assertThat(play.attempt().phase().requestedSoFar()).isEqualTo(3);
    }

    @Test
    void shouldAskOnInTheWordsThatComeWithTheMark() {
        // Given
        Play play = new Play().say("mock 1 trees").say("beside the point");
        Attempt attempt = play.attempt();
        Grade grade = Play.grade(attempt, Map.of("side", Verdict.MET));
        Map<String, String> phrased = Map.of("main", "And what would you say is the main point?");

        // When
        play.take(new ChatEvent.Graded(play.head(), attempt.id(), 1, 1, grade, null, null, phrased));

        // Then
        assertThat(play.attempt().followUp()).isEqualTo(new FollowUp("main", phrased.get("main")));
    }

    @Test
    void shouldStayUnderOneKilobyteWhenIdle() {
        // Given
        Standing standing = Standing.NEW;
        CandidateState state = CandidateState.NEW.named("Robin of somewhere");
        Basis basis = new Basis(0.841, 2.961, -1.234, 0.412, 0.312, 0.571);
        for (int i = 0; i < 300; i++) {
            Topic topic = Topic.values()[i % Topic.values().length];
            ItemId item = new ItemId("an-item-with-quite-a-long-name-" + i);
            Change change = new Change(i % 15, 0.123, -0.432, 20_000);
            standing = standing.afterAsking(item, topic, 20_000)
                    .afterMark(topic, i % 7 / 7.0)
                    .afterChange(null, change);
            AttemptId attempt = AttemptId.of(Play.ROBIN, new EventId("e" + i), 1);
            Earlier earlier = new Earlier("2101210", 0.571);
            state = state.with(new Closed(
                    attempt,
                    item,
                    "0123456789abcdef",
                    2,
                    2,
                    1,
                    earlier,
                    i % 7 / 7.0,
                    0,
                    Challenge.REFERRED,
                    basis,
                    change));
        }

        // When
        String idle = Wire.state(state.with(standing));

        // Then
        assertThat(Wire.state(idle)).isEqualTo(state.with(standing));
        assertThat(idle.length()).isLessThan(1024);
    }
}
