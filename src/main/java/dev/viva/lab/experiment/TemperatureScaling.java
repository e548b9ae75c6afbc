package dev.viva.lab.experiment;

import static dev.viva.lab.experiment.PlotLines.dashed;
import static dev.viva.lab.experiment.PlotLines.line;

import dev.viva.bank.Topic;
import dev.viva.lab.experiment.LabelledLogits.Quality;
import dev.viva.lab.experiment.Plot.Axis;
import dev.viva.lab.experiment.Plot.Series;
import dev.viva.lab.experiment.ReliabilityBins.Bin;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.hipparchus.stat.descriptive.rank.Percentile;

/** X17: an overconfident classifier, mended by one number fitted on held-out rows. */
final class TemperatureScaling extends DescribedExperiment {
    private static final int VALIDATION = 5_000;
    private static final int TEST = 50_000;
    private static final int SMALL = 500;
    private static final int NULL_DRAWS = 400;
    private static final double RIGHT = 1.8;

    private final double overconfidence;

    TemperatureScaling() {
        this(RIGHT);
    }

    TemperatureScaling(double overconfidence) {
        super(new Description(
                "temperature-scaling",
                "X17",
                Topic.CALIBRATION,
                "Temperature scaling mends an overconfident classifier without changing one decision",
                "Dividing the logits by one fitted temperature brings confidence back to accuracy, and no prediction"
                        + " changes. The ECE that is left is near what a perfectly calibrated model shows by chance,"
                        + " which is never zero."));
        this.overconfidence = overconfidence;
    }

    @Override
    public Outcome run(long seed) {
        Chance chance = new Chance(seed);
        LabelledLogits validation = LabelledLogits.draw(VALIDATION, chance).scaled(overconfidence);
        LabelledLogits calibrated = LabelledLogits.draw(TEST, chance);
        LabelledLogits served = calibrated.scaled(overconfidence);
        double temperature = 1 / validation.inverseTemperature();
        LabelledLogits mended = served.scaled(1 / temperature);
        Quality before = served.quality();
        Quality after = mended.quality();
        double histogram = histogramBinned(validation, served);
        double[] smallNull = nullOfEce(calibrated.confidences(), SMALL, chance);
        double[] wholeNull = nullOfEce(calibrated.confidences(), TEST, chance);
        long changed = served.decisionsChanged(mended);

        return new ResultSheet()
                .text("setup", "10 classes, logits N(0, 2²) times 1.8; ECE of the top class over 15 equal bins")
                .figure("temperature", temperature)
                .figures("ECE before, after", before.ece(), after.ece())
                .figures("NLL in nats before, after", before.nll(), after.nll())
                .figures("Brier score before, after", before.brier(), after.brier())
                .figures("accuracy before, after", before.accuracy(), after.accuracy())
                .figure("ECE after histogram binning", histogram)
                .figures("ECE of the true model, 500 rows: mean, 5 %, 95 %", summary(smallNull))
                .figures("ECE of the true model, 50000 rows: mean, 5 %, 95 %", summary(wholeNull))
                .near("the fitted temperature", temperature, RIGHT, 0.05 * RIGHT)
                .atLeast("ECE before over ECE after", before.ece() / after.ece(), 8)
                .atMost("the change of NLL", after.nll() - before.nll(), -0.05)
                .atMost("the change of the Brier score", after.brier() - before.brier(), -0.01)
                .holds("no decision changes", changed, changed == 0)
                .holds("the accuracy stays", after.accuracy(), after.accuracy() == before.accuracy())
                .atLeast("the 5 % point of the true model's ECE on 500 rows", summary(smallNull)[1], 0.02)
                .with(plot(served, mended));
    }

    /** The ECE of drawn labels for confidences that are exactly right. */
    private static double[] nullOfEce(double[] confidences, int rows, Chance chance) {
        int draws = rows == SMALL ? NULL_DRAWS : NULL_DRAWS / 10;
        double[] errors = new double[draws];
        for (int draw = 0; draw < draws; draw++) {
            ReliabilityBins bins = new ReliabilityBins();
            for (int i = 0; i < rows; i++) {
                double confidence = confidences[rows == confidences.length ? i : chance.below(confidences.length)];
                bins.add(confidence, chance.uniform() < confidence);
            }
            errors[draw] = bins.calibrationError();
        }
        return errors;
    }

    private static double[] summary(double[] values) {
        Percentile percentile = new Percentile();
        percentile.setData(values);
        double mean = Arrays.stream(values).average().orElseThrow();
        return new double[] {mean, percentile.evaluate(5), percentile.evaluate(95)};
    }

    /** Replaces each confidence by the accuracy of its bin among the validation rows. */
    private static double histogramBinned(LabelledLogits validation, LabelledLogits served) {
        ReliabilityBins learnt = validation.bins();
        ReliabilityBins judged = new ReliabilityBins();
        double[] confidences = served.confidences();
        for (int i = 0; i < confidences.length; i++) {
            judged.add(learnt.of(confidences[i]).accuracy(), served.isRight(i));
        }
        return judged.calibrationError();
    }

    private static Plot plot(LabelledLogits served, LabelledLogits mended) {
        double[] ends = {0, 1};
        return new Plot(
                "One temperature puts confidence right",
                new Axis("confidence (probability of the chosen class)", false),
                new Axis("accuracy (share right)", false),
                List.of(
                        dashed("perfect", ends, ends),
                        reliability("as served", served),
                        reliability("with temperature", mended)));
    }

    private static Series reliability(String name, LabelledLogits logits) {
        List<Bin> bins = logits.bins().filled(50);
        return line(name, each(bins, Bin::confidence), each(bins, Bin::accuracy));
    }

    private static double[] each(List<Bin> bins, ToDoubleFunction<Bin> value) {
        return bins.stream().mapToDouble(value).toArray();
    }
}
