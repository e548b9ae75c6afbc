package dev.viva.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.viva.bank.Topic;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingListTest {
    private static final Work ELEMENTS = new Work(
            "esl",
            "T. Hastie, R. Tibshirani, J. Friedman",
            "The Elements of Statistical Learning",
            2009,
            Tier.FOUNDATION,
            "2-7",
            "Careful.");
    private static final Work NOTES =
            new Work("cs4780", "K. Q. Weinberger", "Lecture notes", 2018, Tier.SPECIALTY, "all", "Short.");
    private static final Paper LASSO =
            new Paper("tibshirani-1996", "R. Tibshirani", "The Lasso", 1996, "JRSS B 58(1)", Tier.DEPTH);
    private static final ReadingList LIST = new ReadingList(
            List.of(ELEMENTS, NOTES),
            Map.of(
                    Topic.BIAS_VARIANCE,
                    new TopicReading(
                            List.of(
                                    new Section("esl-3.4", "Bias on purpose", Tier.BUILD),
                                    new Section("cs4780", "The lecture on bias", Tier.BUILD),
                                    new Section("esl-7.3", "The decomposition", Tier.BUILD)),
                            List.of()),
                    Topic.REGULARIZATION,
                    new TopicReading(
                            List.of(new Section("esl-3.4", "Shrinkage methods", Tier.BUILD)), List.of(LASSO))));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    esl-3.4         | Hastie, Tibshirani, Friedman: The Elements of Statistical Learning, 3.4 (Shrinkage methods)
                    esl-7.3         | Hastie, Tibshirani, Friedman: The Elements of Statistical Learning, 7.3 (The decomposition)
                    esl-99          | Hastie, Tibshirani, Friedman: The Elements of Statistical Learning, 99
                    esl             | Hastie, Tibshirani, Friedman: The Elements of Statistical Learning
                    cs4780          | Weinberger: Lecture notes, The lecture on bias
                    tibshirani-1996 | Tibshirani: The Lasso, 1996 (JRSS B 58(1))
                    our-wiki-7      | our-wiki-7
                    """)
    void shouldSayAReferenceInWords(String reference, String line) {
        // When
        String said = LIST.line(reference, Topic.REGULARIZATION);

        // Then
        assertThat(said).isEqualTo(line);
    }

    @Test
    void shouldSayWhatStandsThereInTheWordsOfTheTopic() {
        // When
        String said = LIST.line("esl-3.4", Topic.BIAS_VARIANCE);

        // Then
        assertThat(said).endsWith("3.4 (Bias on purpose)");
    }

    @Test
    void shouldKnowEveryPartOfAWork() {
        // When
        List<String> known =
                List.of("esl", "esl-12", "esl-3.4.1", "tibshirani-1996", "eslx-3", "esl-three", "").stream()
                        .filter(LIST::knows)
                        .toList();

        // Then
        assertThat(known).containsExactly("esl", "esl-12", "esl-3.4.1", "tibshirani-1996");
    }

    @Test
    void shouldNameAWorkOnceWithAllItsSections() {
        // When
        List<String> lines = LIST.lines(List.of(Topic.BIAS_VARIANCE, Topic.REGULARIZATION), Tier.BUILD, 9);

        // Then
        assertThat(lines)
                .containsExactly(
                        "Hastie, Tibshirani, Friedman: The Elements of Statistical Learning, 3.4 (Bias on purpose),"
                                + " 7.3 (The decomposition), 3.4 (Shrinkage methods)",
                        "Weinberger: Lecture notes, The lecture on bias");
    }

    @Test
    void shouldTakeNoMoreOfATopicThanAskedFor() {
        // When
        List<String> lines = LIST.lines(List.of(Topic.BIAS_VARIANCE), Tier.BUILD, 1);

        // Then
        assertThat(lines)
                .containsExactly(
                        "Hastie, Tibshirani, Friedman: The Elements of Statistical Learning, 3.4 (Bias on purpose)");
    }

    @Test
    void shouldRefuseASectionOfNoWork() {
        // Given
        TopicReading lost = new TopicReading(List.of(new Section("xyz-1", "?", Tier.BUILD)), List.of());

        // When
        Runnable make = () -> new ReadingList(List.of(ELEMENTS), Map.of(Topic.TREES, lost));

        // Then
        assertThatThrownBy(make::run).hasMessage("the section xyz-1 is of no work in the list");
    }

    @Test
    void shouldRefuseTwoPapersOfOneName() {
        // Given
        Paper other = new Paper(LASSO.id(), LASSO.authors(), "Something else", 1996, LASSO.where(), Tier.DEPTH);
        Map<Topic, TopicReading> topics = Map.of(
                Topic.TREES, new TopicReading(List.of(), List.of(LASSO)),
                Topic.GLMS, new TopicReading(List.of(), List.of(other)));

        // When
        Runnable make = () -> new ReadingList(List.of(), topics);

        // Then
        assertThatThrownBy(make::run).hasMessage("the id tibshirani-1996 means two different things");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    L. Breiman                                   | Breiman
                    C.-C. Chang, C.-J. Lin                       | Chang, Lin
                    A. van den Oord, Y. Li, O. Vinyals           | van den Oord, Li, Vinyals
                    Ł. Kaiser, Yu. Nesterov                      | Kaiser, Nesterov
                    D. McElfresh et al.                          | McElfresh et al.
                    K. He, X. Zhang, S. Ren, J. Sun              | He et al.
                    """)
    void shouldNameAuthorsBriefly(String authors, String brief) {
        // When
        String named = Authors.brief(authors);

        // Then
        assertThat(named).isEqualTo(brief);
    }
}
