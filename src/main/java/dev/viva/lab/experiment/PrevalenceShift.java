package dev.viva.lab.experiment;

import static dev.viva.lab.experiment.PlotLines.curve;
import static dev.viva.lab.experiment.PlotLines.grid;

import dev.viva.bank.Topic;
import dev.viva.lab.experiment.Plot.Axis;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/** X26: one pair of score distributions at three prevalences, by both areas. */
final class PrevalenceShift extends DescribedExperiment {
    private static final int ROWS = 1_000_000;
    private static final double[] PREVALENCES = {0.5, 0.1, 0.01};
    private static final double ASKED = 1.5;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private final double separation;

    PrevalenceShift() {
        this(ASKED);
    }

    PrevalenceShift(double separation) {
        super(new Description(
                "prevalence-shift",
                "X26",
                Topic.TRICKY_THEORY,
                "ROC area and average precision when positives become rare",
                "The scores of positives and negatives stay as they are, and so does the ROC area. Average precision"
                        + " falls from about 0.85 to about 0.11 as positives become rare, because its floor is the"
                        + " prevalence itself."));
        this.separation = separation;
    }

    @Override
    public Outcome run(long seed) {
        Chance chance = new Chance(seed);
        double theory = NORMAL.cumulativeProbability(ASKED / Math.sqrt(2));
        RankedScores[] ranked = new RankedScores[PREVALENCES.length];
        RankedScores[] guessed = new RankedScores[PREVALENCES.length];
        for (int i = 0; i < PREVALENCES.length; i++) {
            int positives = (int) Math.round(ROWS * PREVALENCES[i]);
            ranked[i] = RankedScores.draw(positives, ROWS - positives, separation, chance);
            guessed[i] = RankedScores.draw(positives, ROWS - positives, 0, chance);
        }
        double[] areas =
                Arrays.stream(ranked).mapToDouble(RankedScores::rocArea).toArray();
        double[] precisions = Arrays.stream(ranked)
                .mapToDouble(RankedScores::averagePrecision)
                .toArray();
        double[] floors = Arrays.stream(guessed)
                .mapToDouble(RankedScores::averagePrecision)
                .toArray();
        double[] expected =
                Arrays.stream(PREVALENCES).map(this::averagePrecision).toArray();

        ResultSheet sheet = new ResultSheet()
                .text("setup", "scores N(1.5, 1) and N(0, 1), a million rows at each prevalence")
                .figures("prevalence", PREVALENCES)
                .figures("ROC area, by ranks", areas)
                .figure("ROC area by theory, Phi(1.5/√2)", theory)
                .figures("average precision", precisions)
                .figures("average precision by quadrature", expected)
                .figures("average precision of random scores", floors);
        for (int i = 0; i < PREVALENCES.length; i++) {
            String at = " at prevalence " + PREVALENCES[i];
            sheet.near("the ROC area" + at, areas[i], theory, 0.01)
                    .near("average precision" + at, precisions[i], expected[i], 0.015)
                    .near(
                            "average precision of random scores, over the prevalence," + at,
                            floors[i] / PREVALENCES[i],
                            1,
                            0.1);
        }
        return sheet.atLeast("the fall of average precision from 0.5 to 0.1", precisions[0] - precisions[1], 0.3)
                .atLeast("the fall of average precision from 0.1 to 0.01", precisions[1] - precisions[2], 0.3)
                .with(plot(ranked));
    }

    /** The share of positives among scores over a cut. */
    private double precision(double cut, double prevalence) {
        double hits = prevalence * NORMAL.survivalProbability(cut - separation);
        return hits / (hits + (1 - prevalence) * NORMAL.survivalProbability(cut));
    }

    /** The mean precision over the positives' own scores, by Gauss-Hermite quadrature. */
    private double averagePrecision(double prevalence) {
        return new GaussIntegratorFactory()
                        .hermite(60)
                        .integrate(z -> precision(separation + Math.sqrt(2) * z, prevalence))
                / Math.sqrt(Math.PI);
    }

    private static Plot plot(RankedScores[] ranked) {
        double[] recall = grid(0.02, 1, 50);
        return new Plot(
                "Same ROC area, three precision-recall curves",
                new Axis("recall (share of positives found)", false),
                new Axis("precision (share right)", false),
                IntStream.range(0, ranked.length)
                        .mapToObj(i -> curve(
                                Math.round(100 * PREVALENCES[i]) + " % positive", recall, ranked[i]::precisionAtRecall))
                        .toList());
    }
}
