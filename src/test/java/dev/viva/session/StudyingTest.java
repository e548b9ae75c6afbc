package dev.viva.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.ability.Standing;
import dev.viva.adapter.yaml.BankFiles;
import dev.viva.adapter.yaml.LibraryFiles;
import dev.viva.adapter.yaml.YamlBank;
import dev.viva.adapter.yaml.YamlLibrary;
import dev.viva.bank.Item;
import dev.viva.bank.Topic;
import dev.viva.chat.Button;
import dev.viva.chat.Card;
import dev.viva.chat.CardText;
import dev.viva.chat.Reply;
import dev.viva.lab.experiment.Experiment;
import dev.viva.lab.experiment.Experiments;
import dev.viva.library.Library;
import dev.viva.library.StudyCard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Studying and reading with the library as it is delivered. */
class StudyingTest {
    /** Discord's limit for a message. */
    private static final int LONGEST_MESSAGE = 2000;

    private static final int LONGEST_LABEL = 40;
    private static final Library LIBRARY =
            YamlLibrary.read(LibraryFiles.bundled()).with(Experiments.list());
    private static final Interview INTERVIEW =
            new Interview(TestingBank.bank(), TestingBank.picker(), Rules.DEFAULT, LIBRARY);

    static Stream<Arguments> parts() {
        return Stream.of(Topic.values())
                .flatMap(topic -> Stream.of(StudyCard.Part.values()).map(part -> Arguments.of(topic, part)));
    }

    @ParameterizedTest
    @MethodSource("parts")
    void shouldShowEveryPartOfEveryTopicInOneMessage(Topic topic, StudyCard.Part part) {
        // Given
        Play play = new Play().with(INTERVIEW);

        // When
        play.say("study " + topic.slug() + " " + part.word());

        // Then
        assertThat(play.last().replies()).hasSize(1);
        assertThat(card(play)).isInstanceOf(Card.Study.class);
        assertThat(play.said().get(0)).hasSizeLessThanOrEqualTo(LONGEST_MESSAGE);
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void shouldShowTheReadingOfEveryTopicInTwoMessages(Topic topic) {
        // Given
        Play play = new Play().with(INTERVIEW);

        // When
        List<String> said = Stream.of("reading " + topic.slug(), "reading " + topic.slug() + " deeper")
                .flatMap(command -> play.say(command).said().stream())
                .toList();

        // Then
        assertThat(said).hasSize(2).allSatisfy(text -> assertThat(text)
                .startsWith("**Reading: " + topic.title())
                .hasSizeLessThanOrEqualTo(LONGEST_MESSAGE));
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void shouldShowAPathFromAnyTwoWeakTopicsInOneMessage(Topic first) {
        // Given
        List<String> paths = new ArrayList<>();

        // When
        for (Topic second : Topic.values()) {
            Standing standing =
                    Standing.NEW.afterMark(first, 0.1).afterMark(first, 0.1).afterMark(second, 0.2);
            paths.addAll(new Play()
                    .with(INTERVIEW)
                    .from(CandidateState.NEW.with(standing))
                    .say("reading")
                    .said());
        }

        // Then
        assertThat(paths).hasSize(Topic.values().length).allSatisfy(text -> assertThat(text)
                .startsWith("**Your reading path**")
                .contains(first.title(), "**Foundation**", "**Build**")
                .hasSizeLessThanOrEqualTo(LONGEST_MESSAGE));
    }

    @Test
    void shouldBeginWithTheFoundationsWhereThereAreFewMarks() {
        // Given
        Play play = new Play().with(INTERVIEW);

        // When
        play.say("reading");

        // Then
        assertThat(play.said().get(0))
                .contains("Deep Learning, chapters", "The Elements of Statistical Learning, chapters", "**Specialty**")
                .hasSizeLessThanOrEqualTo(LONGEST_MESSAGE);
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void shouldGoDeeperWhereNoTopicIsWeak(Topic topic) {
        // Given
        Standing standing =
                Standing.NEW.afterMark(topic, 0.9).afterMark(topic, 0.9).afterMark(topic, 0.9);
        Play play = new Play().with(INTERVIEW).from(CandidateState.NEW.with(standing));

        // When
        play.say("reading");

        // Then
        assertThat(play.said().get(0)).contains("**Depth**").doesNotContain("**Foundation**");
    }

    @Test
    void shouldListTheLabInOneMessage() {
        // Given
        Play play = new Play().with(INTERVIEW);

        // When
        play.say("lab");

        // Then
        assertThat(play.said().get(0)).hasSizeLessThanOrEqualTo(LONGEST_MESSAGE);
        assertThat(Experiments.all())
                .allSatisfy(each -> assertThat(play.said().get(0)).contains("`lab " + each.name() + "`"));
    }

    @Test
    void shouldShowThePictureOfEveryExperimentWithWhatItShows() {
        for (Experiment experiment : Experiments.all()) {
            // Given
            Play play = new Play().with(INTERVIEW);

            // When
            play.say("lab " + experiment.name());

            // Then
            Card.Picture card = (Card.Picture) card(play);
            assertThat(card.name()).isEqualTo("lab");
            assertThat(card.parameters()).containsOnly(Map.entry("experiment", experiment.name()));
            assertThat(card.alt()).isEqualTo(experiment.shows());
            assertThat(card.buttons())
                    .extracting(Button::action)
                    .allMatch(action -> !(Order.pressed(action) instanceof Order.Refused));
            assertThat(play.said()).containsExactly(experiment.shows());
        }
    }

    @Test
    void shouldBoundWhatIsTypedAfterLab() {
        // Given
        Play play = new Play().with(INTERVIEW);

        // When
        play.say("lab " + "a".repeat(3_900));

        // Then
        assertThat(play.said().get(0)).startsWith("There is no experiment").hasSizeLessThan(300);
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void shouldUnderstandItsOwnButtons(Topic topic) {
        // Given
        List<Button> buttons = new ArrayList<>();
        for (String command : List.of("study", "reading")) {
            buttons.addAll(card(new Play().with(INTERVIEW).say(command + " " + topic.slug()))
                    .buttons());
        }
        buttons.addAll(card(new Play().with(INTERVIEW).from(weakIn(topic)).say("progress"))
                .buttons());
        buttons.addAll(card(new Play().with(INTERVIEW).from(weakIn(topic)).say("reading"))
                .buttons());

        // When
        List<Order> orders =
                buttons.stream().map(button -> Order.pressed(button.action())).toList();

        // Then
        assertThat(orders).hasSizeGreaterThan(10).noneMatch(order -> order instanceof Order.Refused);
        assertThat(buttons).allSatisfy(button -> assertThat(button.label()).hasSizeLessThanOrEqualTo(LONGEST_LABEL));
    }

    @Test
    void shouldNameTheSourceOfEveryExplanation() {
        // Given
        List<Item> items = YamlBank.read(BankFiles.bundled()).items();

        // When
        List<String> explanations = items.stream()
                .map(item -> CardText.of(Wording.explanation(item.ask(0), LIBRARY.reading())))
                .toList();

        // Then
        assertThat(explanations).hasSizeGreaterThan(100).allSatisfy(text -> assertThat(text)
                .containsPattern("\nSource: .+: .+"));
    }

    @Test
    void shouldSayWhatToReadInWordsOnTheScorecard() {
        // Given
        Play play = new Play().with(INTERVIEW).say("mock 1 trees").say("one");

        // When
        play.mark(Map.of());

        // Then
        Card.Scorecard card = (Card.Scorecard) card(play);
        assertThat(card.reading())
                .containsExactly("Hastie, Tibshirani, Friedman: The Elements of Statistical Learning, 8.7 (Bagging)");
        assertThat(card.buttons()).extracting(Button::action).containsExactly("probe", "study trees", "reading");
    }

    @Test
    void shouldDoWithoutALibrary() {
        // Given
        Play play = new Play().with(new Interview(TestingBank.bank(), TestingBank.picker(), Rules.DEFAULT));

        // When
        List<String> said = Stream.of("study", "study trees", "reading", "reading trees", "lab", "progress")
                .flatMap(command -> play.say(command).last().replies().stream())
                .map(Reply::text)
                .toList();

        // Then
        assertThat(said)
                .containsExactly(
                        "There are no study cards yet.",
                        "There is no study card on Trees and ensembles yet.",
                        "The reading list is empty.",
                        "The reading list has nothing on Trees and ensembles yet.",
                        "There are no experiments yet.",
                        "**Your progress** · 0 answers\nNo marks yet. Say `probe` for a question.");
    }

    private static CandidateState weakIn(Topic topic) {
        return CandidateState.NEW.with(
                Standing.NEW.afterMark(topic, 0.1).afterMark(topic, 0.1).afterMark(topic, 0.1));
    }

    private static Card card(Play play) {
        return play.last().replies().get(0).card();
    }
}
