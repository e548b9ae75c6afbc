package dev.viva.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.viva.ability.TopicStanding;
import dev.viva.bank.ItemBank;
import dev.viva.bank.Topic;
import dev.viva.chat.AttemptId;
import dev.viva.chat.Card;
import dev.viva.grading.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a second reading changes, and what it leaves alone. */
class RevisionsTest {
    private static final Map<String, Verdict> ALL = Map.of("main", Verdict.MET, "side", Verdict.MET);
    private static final Map<String, Verdict> MAIN = Map.of("main", Verdict.MET);
    private static final Map<String, Verdict> SIDE = Map.of("side", Verdict.MET);

    @Test
    void shouldRememberWhatALaterReadingSays() {
        // Given
        Play straight = new Play().say("probe trees").say("one").mark(Map.of("main", Verdict.MET, "side", Verdict.MET));
        Play play = new Play().say("probe trees");
        AttemptId first = play.attempt().id();
        play.say("one").mark(Map.of());

        // When
        play.reread(first, Map.of("main", Verdict.MET, "side", Verdict.MET));

        // Then
        assertThat(play.state().routine()).isEqualTo(straight.state().routine());
    }

    @Test
    void shouldRememberALaterReadingOnTopOfWhatWasKnownBefore() {
        // Given
        Play straight = twice().say("one").mark(Map.of("main", Verdict.MET, "side", Verdict.MET));
        Play play = twice();
        AttemptId again = play.attempt().id();
        play.say("one").mark(Map.of());

        // When
        play.reread(again, Map.of("main", Verdict.MET, "side", Verdict.MET));

        // Then
        assertThat(play.state().routine()).isEqualTo(straight.state().routine());
    }

    /** The same question a second time, some days after the first. */
    private static Play twice() {
        Play play = new Play()
                .with(TestingBank.interview(new ItemBank(List.of(TestingBank.BAGGING))))
                .say("probe trees")
                .say("one")
                .mark(Map.of("main", Verdict.MET))
                .say("stop")
                .wait(Duration.ofDays(5));
        return play.say("probe trees");
    }

    @Test
    void shouldLeaveTheNumberAfterAFirstReadingToItsSecond() {
        // Given
        Play play = new Play().say("probe trees").type("one");
        AttemptId attempt = play.timer().attempt().id();

        // When
        play.type("and two").timer();

        // Then
        assertThat(play.attempt().phase().requestedSoFar()).isEqualTo(3);
        play.reread(attempt, ALL);
        assertThat(play.last().facts()).isEmpty();
        assertThat(play.attempt().turns()).isEmpty();
    }

    @Test
    void shouldKnowNoSecondReadingOfWhatWasNeverMarked() {
        // Given
        Play play = new Play().say("probe trees");
        AttemptId attempt = play.attempt().id();
        play.press("skip", null);

        // When
        play.reread(attempt, ALL);

        // Then
        assertThat(play.last().facts()).isEmpty();
        assertThat(play.last().replies()).isEmpty();
    }

    @Test
    void shouldCountASecondReadingOnce() {
        // Given
        Play play = new Play().say("probe trees").say("one");
        AttemptId attempt = play.attempt().id();
        play.mark(SIDE).reread(attempt, ALL);

        // When
        play.reread(attempt, MAIN);

        // Then
        assertThat(play.last().facts()).isEmpty();
        assertThat(standing(play).mean()).isEqualTo(1);
    }

    @Test
    void shouldCorrectTheStandingInsteadOfAddingToIt() {
        // Given
        Play play = new Play().say("probe trees").say("one");
        AttemptId attempt = play.attempt().id();
        play.mark(SIDE);

        // When
        play.reread(attempt, ALL);

        // Then
        assertThat(standing(play).answered()).isEqualTo(1);
        assertThat(standing(play).mean()).isEqualTo(1);
    }

    @Test
    void shouldLetHintsLowerTheSessionScoreOfASecondReadingToo() {
        // Given
        Play play = new Play().say("probe trees").say("hint").say("hint").say("one");
        AttemptId attempt = play.attempt().id();
        play.mark(Play.review());

        // When
        play.reread(attempt, ALL);

        // Then
        Card.GradeShown card = (Card.GradeShown) play.last().replies().get(0).card();
        assertThat(card.score()).isEqualTo(1);
        assertThat(card.sessionScore()).isEqualTo(0.8);
    }

    @Test
    void shouldReckonAFollowUpByTheGradeBeforeIt() {
        // Given
        Play play = new Play().say("mock 2 trees").say("side").mark(SIDE).say("main");
        AttemptId attempt = play.attempt().id();
        play.mark(Play.review());

        // When
        play.reread(attempt, ALL);

        // Then
        Card.ScoreLine line =
                ((Session.Mock) play.state().session()).line(attempt).orElseThrow();
        assertThat(line.score()).isEqualTo(1.0 / 3);
        assertThat(line.sessionScore()).isCloseTo(1.0 / 3 + 0.5 * 2 / 3, within(0.001));
        assertThat(line.ending()).isEqualTo("answered");
        assertThat(line.made()).hasSize(2);
    }

    @Test
    void shouldPutAReadingOfAnEarlyQuestionOnTheScorecard() {
        // Given
        Play play = new Play().say("mock 4").say("one");
        AttemptId early = play.attempt().id();
        play.mark(Play.review()).say("skip").say("skip");

        // When
        play.reread(early, ALL);

        // Then
        play.say("skip");
        Card.Scorecard card = (Card.Scorecard) play.last().replies().get(1).card();
        assertThat(card.lines().get(0).score()).isEqualTo(1);
        assertThat(play.state().recent()).hasSize(2);
    }

    @Test
    void shouldReviseAnEarlierTurnOfAnOpenQuestion() {
        // Given
        Play play = new Play().say("mock 1 trees").say("side").mark(SIDE);

        // When
        play.reread(play.attempt().id(), Map.of("side", Verdict.MET, "main", Verdict.PARTLY));

        // Then
        assertThat(play.last().replies()).isEmpty();
        play.say("main").mark(ALL);
        Card.Scorecard card = (Card.Scorecard) play.last().replies().get(0).card();
        assertThat(card.lines().get(0).score()).isEqualTo(2.0 / 3);
        assertThat(card.lines().get(0).sessionScore()).isEqualTo(2.0 / 3 + 0.5 / 3);
    }

    @Test
    void shouldLeaveTheMarkWhereTheSecondReaderIsUnsure() {
        // Given
        Play play = new Play().say("mock 2 trees").say("one").mark(ALL);
        AttemptId attempt = play.state().recent().get(0).attempt();
        CandidateState before = play.state();

        // When
        play.reread(attempt, Play.review());

        // Then
        assertThat(play.last().facts()).hasSize(1);
        assertThat(((Session.Mock) play.state().session()).done()).isEqualTo(((Session.Mock) before.session()).done());
        assertThat(play.state().standing()).isEqualTo(before.standing());
        assertThat(play.state().recent().get(0).revision()).isEqualTo(2);
    }

    private static TopicStanding standing(Play play) {
        return play.state().standing().of(Topic.TREES);
    }
}
