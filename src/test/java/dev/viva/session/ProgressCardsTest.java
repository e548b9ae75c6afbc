package dev.viva.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.adapter.plot.LevelDrawing;
import dev.viva.adapter.plot.Theme;
import dev.viva.chat.Card;
import dev.viva.chat.ChatEvent;
import dev.viva.chat.Head;
import dev.viva.chat.LevelPicture;
import dev.viva.chat.Reply;
import dev.viva.chat.Span;
import dev.viva.grading.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgressCardsTest {
    private static final String HOSTILE = "\"/><script>alert('me')</script>";
    private static final Map<String, Verdict> ALL = Map.of("main", Verdict.MET, "side", Verdict.MET);

    @Test
    void shouldDrawTheBandsThatItSays() {
        // Given
        Play play = afterMock().say("progress");

        // When
        Card.Progress words = (Card.Progress) play.last().replies().get(0).card();
        LevelPicture drawn = LevelPicture.read(picture(play).parameters()).orElseThrow();

        // Then
        assertThat(words.topics()).isNotEmpty();
        for (int i = 0; i < words.topics().size(); i++) {
            Card.Known said = words.topics().get(i).level();
            assertThat(drawn.rows().get(i).span().map(Span::band).orElse(null)).isEqualTo(said.band());
        }
        assertThat(drawn.overall().map(Span::band).orElse(null))
                .isEqualTo(words.overall().level().band());
    }

    @Test
    void shouldSayTheSameInWordsAndOnTheScorecard() {
        // Given
        Play play = afterMock();
        Card.Scorecard scorecard = (Card.Scorecard) play.last().replies().get(0).card();

        // When
        Card.Progress progress =
                (Card.Progress) play.say("progress").last().replies().get(0).card();

        // Then
        assertThat(scorecard.levels().overall()).isEqualTo(progress.overall());
        assertThat(scorecard.levels().topics()).isEqualTo(progress.topics());
        assertThat(scorecard.levels().advice()).isEqualTo(progress.advice());
    }

    @Test
    void shouldKeepNamesOutOfThePicture() {
        // Given
        Play play = afterMock();
        Head head = play.head();
        Head named = new Head(head.id(), head.candidate(), head.place(), head.at(), HOSTILE);

        // When
        play.take(new ChatEvent.Command(named, "progress", ""));

        // Then
        assertThat(play.state().name()).isEqualTo(HOSTILE);
        Card.Picture picture = picture(play);
        String svg = LevelDrawing.svg(LevelPicture.read(picture.parameters()).orElseThrow(), Theme.LIGHT);
        assertThat(svg + picture.alt() + picture.parameters()).doesNotContain("alert", "script", "robin");
    }

    @Test
    void shouldNoteEachWeekOnce() {
        // Given
        List<Fact> facts = new ArrayList<>();
        Play play =
                new Play().with(TestingBank.everyTopic()).telling((event, decision) -> facts.addAll(decision.facts()));

        // When
        play.say("probe");
        for (int i = 0; i < 6; i++) {
            play.say("my answer").mark(ALL);
            play.wait(Duration.ofDays(i % 2 == 0 ? 0 : 7));
        }

        // Then
        assertThat(facts).filteredOn(Fact.AnswerGraded.class::isInstance).hasSize(6);
        assertThat(facts).filteredOn(Fact.WeekBegun.class::isInstance).hasSize(3);
        assertThat(play.state().standing().history().all()).hasSize(3);
    }

    @Test
    void shouldDrawNothingOfSomebodyUnknown() {
        // Given
        Play play = new Play()
                .with(TestingBank.everyTopic())
                .say("probe")
                .say("my answer")
                .mark(ALL);

        // When
        play.say("progress");

        // Then
        Card.Progress card = (Card.Progress) play.last().replies().get(0).card();
        assertThat(play.last().replies()).extracting(Reply::card).hasSize(1);
        assertThat(card.overall().chance()).isNull();
        assertThat(card.topics()).hasSize(1).allMatch(line -> line.level().band() == null);
    }

    private static Play afterMock() {
        Play play = new Play().with(TestingBank.everyTopic()).say("mock 15");
        for (int i = 0; i < 15; i++) {
            play.say("my answer").mark(i % 3 == 0 ? Map.of() : ALL);
        }
        return play;
    }

    private static Card.Picture picture(Play play) {
        return (Card.Picture) play.last().replies().get(1).card();
    }
}
