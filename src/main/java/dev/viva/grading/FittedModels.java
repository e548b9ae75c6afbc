package dev.viva.grading;

import dev.viva.grading.match.Doubt;
import dev.viva.grading.model.Line;
import dev.viva.grading.model.Predictor;
import dev.viva.grading.model.Trees;
import dev.viva.ids.Ids;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What {@code accuracy fit} works out.
 *
 * @param points for criteria with accepted phrasings
 * @param plain for criteria of one sentence
 * @param reference for answers beside a model answer, as a whole
 * @param opposite how likely a sentence near an authored criterion says its opposite
 * @param plainOpposite the same for criteria of one sentence
 */
public record FittedModels(
        ModelPair points, ModelPair plain, ModelPair reference, Line opposite, Line plainOpposite, Tuning tuning) {
    /** Weights of nothing, to read features before there are any. */
    static final FittedModels NONE = none();

    private static FittedModels none() {
        Line line = Line.parse(List.of(), List.of());
        Model model = new Model(new Predictor(Trees.parse(List.of(), List.of("base 0")), line), 1, 1);
        ModelPair pair = new ModelPair(model, model);
        return new FittedModels(pair, pair, pair, line, line, new Tuning(0, 1, 1, 0));
    }

    /** Those that come with the grader. */
    public static FittedModels bundled() {
        return parse(Resources::text);
    }

    /**
     * @param text gives the text of a file by its name
     */
    static FittedModels parse(UnaryOperator<String> text) {
        return new FittedModels(
                points("points", text),
                points("plain", text),
                new ModelPair(
                        Model.parse(WholeFeatures.columns(true), text.apply("reference.txt")),
                        Model.parse(WholeFeatures.columns(false), text.apply("reference-words.txt"))),
                Line.parse(Doubt.names(), text.apply("opposite.txt").lines().toList()),
                Line.parse(
                        Doubt.names(), text.apply("opposite-plain.txt").lines().toList()),
                Tuning.parse(text.apply("tuning.txt")));
    }

    private static ModelPair points(String name, UnaryOperator<String> text) {
        return new ModelPair(
                Model.parse(PointFeatures.columns(true), text.apply(name + ".txt")),
                Model.parse(PointFeatures.columns(false), text.apply(name + "-words.txt")));
    }

    /** The files by their names. */
    public Map<String, String> print() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("points.txt", points.sense().print(PointFeatures.columns(true)));
        files.put("points-words.txt", points.words().print(PointFeatures.columns(false)));
        files.put("plain.txt", plain.sense().print(PointFeatures.columns(true)));
        files.put("plain-words.txt", plain.words().print(PointFeatures.columns(false)));
        files.put("reference.txt", reference.sense().print(WholeFeatures.columns(true)));
        files.put("reference-words.txt", reference.words().print(WholeFeatures.columns(false)));
        files.put("opposite.txt", opposite.print(Doubt.names()));
        files.put("opposite-plain.txt", plainOpposite.print(Doubt.names()));
        files.put("tuning.txt", tuning.print());
        return files;
    }

    /** Tells one set of weights from another. */
    String digest() {
        return Ids.digest(8, print().values().toArray(String[]::new));
    }
}
