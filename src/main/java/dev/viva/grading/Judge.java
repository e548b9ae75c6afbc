package dev.viva.grading;

import dev.viva.bank.AnswerKey;
import dev.viva.grading.match.Key;
import dev.viva.grading.match.Labels;
import dev.viva.grading.match.Matcher;
import dev.viva.grading.match.Point;
import dev.viva.grading.model.Predictor;
import dev.viva.grading.sense.AnswerSense;
import dev.viva.grading.sense.Embedder;
import dev.viva.grading.sense.Stretches;
import dev.viva.grading.text.Passage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Turns an answer into the probability of each point. */
final class Judge {
    private static final int HALVINGS = 60;
    private static final double FAR = 30;

    private final Models models;
    private final Supplier<Optional<Embedder>> embedder;

    Judge(Models models, Supplier<Optional<Embedder>> embedder) {
        this.models = models;
        this.embedder = embedder;
    }

    Judged judge(AnswerKey key, ReadKey read, Matcher matcher, Passage answer) {
        List<double[]> words = PointFeatures.words(read.points(), matcher);
        Key whole = read.whole();
        if (whole != null) {
            return besideReference(read, whole, words, answer);
        }
        List<ModelPair> pairs = pairs(key);
        Judged byWords = judged(words, pairs, false);
        return isSettled(byWords)
                ? byWords
                : withSense(read, pairs, answer, words).orElse(byWords);
    }

    private List<ModelPair> pairs(AnswerKey key) {
        return key.criteria().stream()
                .map(each -> each.accept().isEmpty()
                        ? models.fitted().plain()
                        : models.fitted().points())
                .toList();
    }

    /**
     * The same from features that a grade kept.
     *
     * @param whole those of the answer beside a model answer, or null
     */
    Judged again(AnswerKey key, List<double[]> features, double @Nullable [] whole, boolean sense) {
        return whole == null ? judged(features, pairs(key), sense) : besideReference(features, whole, sense);
    }

    private static Judged judged(List<double[]> features, List<ModelPair> pairs, boolean sense) {
        List<Model> chosen = pairs.stream().map(pair -> pair.of(sense)).toList();
        double[] logits = new double[chosen.size()];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = chosen.get(i).predictor().logit(features.get(i));
        }
        return new Judged(features, null, logits, chosen, sense);
    }

    /** Clear by their words, one way or the other: reading their meaning would change nothing. */
    private boolean isSettled(Judged byWords) {
        double settled = models.fitted().tuning().settled();
        return Arrays.stream(byWords.logits())
                .map(Predictor::probability)
                .allMatch(p -> p < settled || p > 1 - settled);
    }

    private Optional<Judged> withSense(ReadKey read, List<ModelPair> pairs, Passage answer, List<double[]> words) {
        return embedder.get().map(found -> {
            List<float[]> stretches =
                    Stretches.of(answer).stream().map(found::embed).toList();
            AnswerSense sense = new AnswerSense(read.sense(found), stretches);
            return judged(PointFeatures.withSense(words, sense), pairs, true);
        });
    }

    /** The features of the whole, as far as there is an embedder. */
    double[] whole(ReadKey read, Key whole, List<double[]> words, Passage answer) {
        Matcher matcher = new Matcher(whole, answer, models.lexicon());
        Point point = whole.criteria().get(0);
        double[] features = WholeFeatures.of(
                words,
                matcher.match(point).features(),
                matcher.doubt(point),
                Labels.of(point, whole.question(), answer));
        return PointFeatures.rounded(embedder.get()
                .map(found -> PointFeatures.join(
                        features,
                        read.wholeSense(found, whole)
                                .features(Stretches.text(answer, answer.all()), sentences(answer))))
                .orElse(features));
    }

    private static List<String> sentences(Passage answer) {
        return answer.segments().sentences().stream()
                .map(sentence -> Stretches.text(answer, sentence))
                .toList();
    }

    /**
     * The whole says how much is there, the words of each sentence say where: their logits are moved together until
     * their mean is the probability of the whole.
     */
    private Judged besideReference(ReadKey read, Key whole, List<double[]> words, Passage answer) {
        return besideReference(
                words, whole(read, whole, words, answer), embedder.get().isPresent());
    }

    private Judged besideReference(List<double[]> words, double[] features, boolean sense) {
        Model model = models.fitted().reference().of(sense);
        double[] parts = judged(words, same(models.fitted().plain(), words.size()), false)
                .logits();
        double mean = Predictor.probability(model.predictor().logit(features));
        double shift = shift(parts, mean);
        return new Judged(
                words,
                features,
                Arrays.stream(parts).map(part -> part + shift).toArray(),
                same(model, words.size()),
                sense);
    }

    private static <T> List<T> same(T one, int times) {
        List<T> all = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            all.add(one);
        }
        return all;
    }

    private static double shift(double[] logits, double mean) {
        double low = -FAR;
        double high = FAR;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            double found = Arrays.stream(logits)
                    .map(logit -> Predictor.probability(logit + middle))
                    .average()
                    .orElse(0);
            if (found < mean) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
