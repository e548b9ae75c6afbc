package dev.viva.grading;

import dev.viva.grading.match.Doubt;
import dev.viva.grading.model.Column;
import dev.viva.grading.model.Line;
import dev.viva.grading.model.LineFit;
import dev.viva.grading.model.Predictor;
import dev.viva.grading.model.Rows;
import dev.viva.grading.model.TreeFit;
import dev.viva.grading.model.Trend;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Fits everything that can be fitted. The same data give the same weights, to the letter. */
public final class Fitting {
    private static final TreeFit.Shape POINTS = new TreeFit.Shape(200, 3, 0.06, 25);
    private static final TreeFit.Shape WHOLE = new TreeFit.Shape(200, 3, 0.06, 30);
    private static final double PENALTY = 0.01;
    private static final double WHOLE_PENALTY = 0.3;
    private static final double OPPOSITE_PENALTY = 2e-3;
    private static final double WHOLE_PARTLY = 0.15;
    private static final double WHOLE_MET = 0.9;
    private static final double SETTLED = 0.03;
    private static final long SEED = 1;

    private final FitData data;
    private final Consumer<String> progress;

    /**
     * @param progress told what comes next
     */
    public Fitting(FitData data, Consumer<String> progress) {
        this.data = data;
        this.progress = progress;
    }

    /** Everything, from all questions. */
    public FittedModels fit() {
        progress.accept("criteria with phrasings");
        ModelPair points = pair(data.points, data.samples);
        progress.accept("criteria of one sentence");
        ModelPair plain = pair(data.plain, data.plainSamples);
        progress.accept("answers beside a model answer");
        ModelPair reference = new ModelPair(whole(true), whole(false));
        progress.accept("opposites, limits");
        Tuned tuned = new Tuned(data.samples, outOfFold(data.points, data.samples, true));
        Tuned tunedPlain = new Tuned(data.plainSamples, outOfFold(data.plain, data.plainSamples, true));
        return new FittedModels(
                points,
                plain,
                reference,
                opposite(data.doubts),
                opposite(data.plainDoubts),
                new Tuning(tuned.questionVariance(), tuned.unsure(), tunedPlain.unsureOfPoint(), SETTLED));
    }

    /** All that authored criteria are judged by, fitted again without some questions; everything else as it was. */
    public FittedModels without(Predicate<String> question, FittedModels rest) {
        List<Rows.Row> rows = data.points.stream()
                .filter(row -> !question.test(row.question()))
                .toList();
        ModelPair points = new ModelPair(
                new Model(
                        predictor(rows, true),
                        rest.points().sense().partly(),
                        rest.points().sense().met()),
                new Model(
                        predictor(rows, false),
                        rest.points().words().partly(),
                        rest.points().words().met()));
        Line opposite = opposite(data.doubts.stream()
                .filter(row -> !question.test(row.question()))
                .toList());
        return new FittedModels(points, rest.plain(), rest.reference(), opposite, rest.plainOpposite(), rest.tuning());
    }

    private ModelPair pair(List<Rows.Row> rows, List<FitSample> samples) {
        return new ModelPair(model(rows, samples, true), model(rows, samples, false));
    }

    private Model model(List<Rows.Row> rows, List<FitSample> samples, boolean sense) {
        double[] limits = new Tuned(samples, outOfFold(rows, samples, sense)).limits();
        return new Model(predictor(rows, sense), limits[0], limits[1]);
    }

    private static Predictor predictor(List<Rows.Row> rows, boolean sense) {
        return Predictor.fit(rows(PointFeatures.columns(sense), rows), POINTS, PENALTY, SEED);
    }

    /** Rows have words first: a model of words alone sees their beginning. */
    private static Rows rows(List<Column> columns, List<Rows.Row> rows) {
        return new Rows(
                columns,
                rows.stream()
                        .map(row -> new Rows.Row(
                                row.set(),
                                row.question(),
                                Arrays.copyOf(row.features(), columns.size()),
                                row.mark(),
                                row.counts()))
                        .toList());
    }

    /** For each sample the logits of its criteria by a model that has not seen its question. */
    private static List<double[]> outOfFold(List<Rows.Row> rows, List<FitSample> samples, boolean sense) {
        Predictor[] folds = new Predictor[Folds.COUNT];
        for (int fold = 0; fold < folds.length; fold++) {
            int left = fold;
            folds[fold] = predictor(
                    rows.stream()
                            .filter(row -> Folds.of(row.question()) != left)
                            .toList(),
                    sense);
        }
        int size = PointFeatures.columns(sense).size();
        return samples.stream()
                .map(sample -> sample.features().stream()
                        .mapToDouble(
                                features -> folds[Folds.of(sample.question())].logit(Arrays.copyOf(features, size)))
                        .toArray())
                .toList();
    }

    /** Our own samples beside their key in one piece are unlike other answers: they serve where there are no others. */
    private Model whole(boolean sense) {
        List<Rows.Row> open = data.whole.stream()
                .filter(row -> !row.set().equals(FitData.BANK))
                .toList();
        List<Rows.Row> rows = open.isEmpty() ? data.whole : open;
        return new Model(
                Predictor.fit(rows(WholeFeatures.columns(sense), rows), WHOLE, WHOLE_PENALTY, SEED),
                WHOLE_PARTLY,
                WHOLE_MET);
    }

    private static Line opposite(List<Rows.Row> rows) {
        List<Column> columns =
                Doubt.names().stream().map(name -> new Column(name, Trend.FREE)).toList();
        return LineFit.fit(new Rows(columns, rows), OPPOSITE_PENALTY);
    }
}
