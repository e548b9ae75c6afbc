package dev.viva.grading;

import dev.viva.bank.AnswerKey;
import dev.viva.grading.match.Doubt;
import dev.viva.grading.match.Matcher;
import dev.viva.grading.match.Point;
import dev.viva.grading.sense.AnswerSense;
import dev.viva.grading.sense.Embedder;
import dev.viva.grading.sense.Stretches;
import dev.viva.grading.text.Passage;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads answers as the grader does, as far as the features. */
final class Extractor {
    private static final int KEYS = 64;

    private final Models models = Models.with(FittedModels.NONE);
    private final KeyShelf keys = new KeyShelf(models, KEYS);
    private final Screen screen = new Screen(models);
    private final Supplier<Optional<Embedder>> embedder;
    private final Judge judge;

    Extractor(Supplier<Optional<Embedder>> embedder) {
        this.embedder = embedder;
        this.judge = new Judge(models, embedder);
    }

    /** An answer beside a key. */
    final class Read {
        private final ReadKey key;
        private final Passage answer;
        private final Matcher matcher;

        private Read(String question, AnswerKey key, String answer) {
            this.key = keys.get(question, key);
            this.answer = screen.screen(this.key.points(), answer).answer();
            this.matcher = new Matcher(this.key.points(), this.answer, models.lexicon());
        }

        /** Of each criterion, with meaning where there is an embedder. */
        List<double[]> points() {
            List<double[]> words = words();
            return embedder.get()
                    .map(found -> PointFeatures.withSense(
                            words,
                            new AnswerSense(
                                    key.sense(found),
                                    Stretches.of(answer).stream()
                                            .map(found::embed)
                                            .toList())))
                    .orElse(words);
        }

        List<double[]> words() {
            return PointFeatures.words(key.points(), matcher);
        }

        /** Of the whole, where the key was made from a model answer. */
        double[] whole() {
            return judge.whole(key, java.util.Objects.requireNonNull(key.whole()), words(), answer);
        }

        Doubt doubt(int criterion) {
            Point point = key.points().criteria().get(criterion);
            return matcher.doubt(point);
        }

        boolean isEmpty() {
            return answer.terms().isEmpty();
        }
    }

    Read read(String question, AnswerKey key, String answer) {
        return new Read(question, key, answer);
    }
}
