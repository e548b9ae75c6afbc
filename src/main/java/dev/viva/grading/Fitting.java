package dev.viva.grading;

import dev.viva.bank.Asked;
import dev.viva.bank.Criterion;
import dev.viva.grading.match.Example;
import dev.viva.grading.match.Feature;
import dev.viva.grading.match.Key;
import dev.viva.grading.match.KeyReader;
import dev.viva.grading.match.Matcher;
import dev.viva.grading.match.WeightFit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Turns answers that people marked into weights. The result is the text of {@code grading/support-authored.txt} or
 * {@code grading/support-bare.txt}; never report on a question that was fitted on.
 */
public final class Fitting {
    private static final double PENALTY = 3e-4;

    private final Models models = Models.load();
    private final KeyReader keys = new KeyReader(models.lexicon(), models.weights());
    private final Screen screen = new Screen(models);
    private final List<Example> examples = new ArrayList<>();

    /**
     * Adds an answer marked point by point.
     *
     * @param marks for each criterion that was marked, 0 to 1
     * @param counts how much it counts, above 0
     */
    public void add(Asked.Rubric asked, String answer, Map<String, Double> marks, double counts) {
        List<double[]> features = features(asked, answer);
        List<Criterion> criteria = asked.key().criteria();
        for (int i = 0; i < criteria.size(); i++) {
            Double mark = marks.get(criteria.get(i).id());
            if (mark != null) {
                examples.add(new Example(List.of(features.get(i)), List.of(1.0), mark, counts));
            }
        }
    }

    /**
     * Adds an answer marked as a whole.
     *
     * @param score 0 to 1
     */
    public void add(Asked.Rubric asked, String answer, double score, double counts) {
        List<Double> weights =
                asked.key().criteria().stream().map(Criterion::weight).toList();
        examples.add(new Example(features(asked, answer), weights, score, counts));
    }

    /**
     * The fitted weights as text.
     *
     * @param partly from which probability a point counts in part
     * @param met from which it counts
     */
    public String fit(double partly, double met) {
        return "partly " + partly + " met " + met + "\n"
                + WeightFit.fit(examples, PENALTY).print(Feature.names());
    }

    private List<double[]> features(Asked.Rubric asked, String answer) {
        Key key = keys.read(asked.question(), asked.key());
        Matcher matcher = new Matcher(key, screen.screen(key, answer).answer(), models.lexicon());
        return key.criteria().stream()
                .map(point -> matcher.match(point).features())
                .toList();
    }
}
