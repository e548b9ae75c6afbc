package dev.viva.adapter.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.bank.AnswerKey;
import dev.viva.bank.Asked;
import dev.viva.bank.Criterion;
import dev.viva.bank.ItemId;
import dev.viva.bank.Topic;
import dev.viva.grading.AnswerKeys;
import dev.viva.grading.Grade;
import dev.viva.grading.GradingTask;
import dev.viva.grading.QuestionSamples;
import dev.viva.grading.RubricGrader;
import dev.viva.grading.sense.Embedder;
import dev.viva.grading.sense.Meaning;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MiniLmTest {
    private static final Embedders EMBEDDERS = new Embedders(100, System.err::println);

    private static Embedder model() {
        return EMBEDDERS.get().orElseThrow();
    }

    private static final List<String> ANSWERS = List.of(
            "The penalty drives small coefficients exactly to zero.",
            "IT MAKES THE MODEL SPARSE, I think. The gradient keeps its size.",
            "Averaging trees lowers the variance.",
            "It shrinks all weights a little.");

    private static Grade grade(RubricGrader grader, String answer) {
        AnswerKey key = AnswerKeys.fromPoints(List.of(
                new Criterion(
                        "sparse",
                        1,
                        "The lasso sets weights to zero.",
                        List.of("many weights vanish"),
                        List.of(),
                        null,
                        null),
                new Criterion(
                        "constant",
                        1,
                        "Its pull is constant.",
                        List.of("the slope keeps its size"),
                        List.of(),
                        null,
                        null)));
        return grader.grade(new GradingTask(
                new Asked.Rubric(new ItemId("a"), "h", Topic.REGULARIZATION, 2, "What does L1 do?", key, "", List.of()),
                answer));
    }

    @Test
    void shouldFindAParaphraseNearerThanAnotherMatter() {
        // Given
        float[] says = model().embed("lasso drives many coefficients exactly to zero");

        // When
        double near = Meaning.cosine(says, model().embed("the absolute penalty makes weights vanish completely"));
        double far = Meaning.cosine(says, model().embed("the trains ran on time this morning"));

        // Then
        assertThat(near).isGreaterThan(far + 0.2);
    }

    @Test
    void shouldReadATextTheSameWhateverWasReadBefore() {
        // Given
        Embedder bare = Embedders.bare(System.err::println).orElseThrow();
        float[] first = bare.embed(ANSWERS.get(0));
        bare.embed("something much longer ".repeat(30));

        // When
        Meaning again = bare.read(ANSWERS.get(0));

        // Then
        assertThat(again.vector()).isEqualTo(first);
        assertThat(again.pieces()).isNotEmpty();
    }

    @Test
    void shouldGradeTheSameInManyThreadsAndLocales() throws Exception {
        // Given
        RubricGrader grader = new RubricGrader(EMBEDDERS, QuestionSamples.NONE);
        List<Grade> alone =
                ANSWERS.stream().map(answer -> grade(grader, answer)).toList();
        Locale usual = Locale.getDefault();
        ExecutorService threads = Executors.newFixedThreadPool(4);

        // When
        List<Future<Grade>> together;
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            RubricGrader other = new RubricGrader(EMBEDDERS, QuestionSamples.NONE);
            together = threads.invokeAll(IntStream.range(0, 24)
                    .mapToObj(i -> (Callable<Grade>) () -> grade(other, ANSWERS.get(i % ANSWERS.size())))
                    .toList());
        } finally {
            Locale.setDefault(usual);
            threads.shutdown();
        }

        // Then
        for (int i = 0; i < together.size(); i++) {
            assertThat(together.get(i).get()).isEqualTo(alone.get(i % alone.size()));
        }
    }

    @Test
    void shouldNameTheModelInTheGrade() {
        // When
        Grade grade = grade(new RubricGrader(EMBEDDERS, QuestionSamples.NONE), ANSWERS.get(0));

        // Then
        assertThat(grade.grader()).isEqualTo("rubric/2 all-minilm-l6-v2-q");
    }
}
