package dev.viva.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.adapter.yaml.BankFiles;
import dev.viva.adapter.yaml.YamlBank;
import dev.viva.bank.Asked;
import dev.viva.bank.ItemBank;
import dev.viva.bank.NumericItem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions with a computed answer, as a candidate meets them. */
class NumberQuestionTest {
    private static final int QUESTIONS = 40;

    @Test
    void shouldDrawFreshNumbersForEveryAttempt() {
        // Given
        Play play = new Play().with(TestingBank.interview(numbers()));

        // When
        List<String> asked = questions(play);

        // Then
        assertThat(asked).hasSize(QUESTIONS).doesNotHaveDuplicates();
    }

    @Test
    void shouldDrawTheSameNumbersWhenTheSameHappensAgain() {
        // Given
        Play first = new Play().with(TestingBank.interview(numbers()));
        Play again = new Play().with(TestingBank.interview(numbers()));

        // When
        List<String> asked = questions(first);

        // Then
        assertThat(questions(again)).isEqualTo(asked);
    }

    @Test
    void shouldKeepInTheRecordWhatTheSecondWayCameTo() {
        // Given
        Play play = new Play().with(TestingBank.interview(numbers()));

        // When
        play.say("numeric");

        // Then
        assertThat(play.last().facts())
                .filteredOn(Fact.QuestionAsked.class::isInstance)
                .singleElement()
                .satisfies(fact -> assertThat(((Asked.Numeric) ((Fact.QuestionAsked) fact).asked()).second())
                        .isNotNull());
    }

    @ParameterizedTest
    @CsvSource({"close, right, 0.75", "mistake, right, 0.625", "close, wrong, 0.5", "mistake, close, 0.375"})
    void shouldCountHalfOfWhatASecondTryAdds(String first, String second, double counts) {
        // Given
        Play play = new Play().say("mock 1 bias-variance").say(number(first)).markNumber();

        // When
        play.say(number(second)).markNumber();

        // Then
        assertThat(play.last().facts())
                .filteredOn(Fact.AttemptClosed.class::isInstance)
                .singleElement()
                .satisfies(fact ->
                        assertThat(((Fact.AttemptClosed) fact).sessionScore()).isEqualTo(Scoring.kept(counts)));
    }

    /** The mean of 1 and 3; their sum is a mistake that earns a quarter. */
    private static String number(String kind) {
        return switch (kind) {
            case "right" -> "2";
            case "close" -> "2.05";
            case "mistake" -> "4";
            default -> "17";
        };
    }

    private static ItemBank numbers() {
        return new ItemBank(YamlBank.read(BankFiles.bundled()).items().stream()
                .filter(NumericItem.class::isInstance)
                .filter(item -> item.id().value().equals("beta-posterior-mean"))
                .toList());
    }

    private static List<String> questions(Play play) {
        List<String> asked = new ArrayList<>();
        play.say("numeric");
        for (int i = 0; i < QUESTIONS; i++) {
            asked.add(play.attempt().asked().question());
            play.press("skip", null);
        }
        return asked;
    }
}
