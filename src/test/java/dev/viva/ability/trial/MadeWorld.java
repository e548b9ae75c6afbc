package dev.viva.ability.trial;

import dev.viva.ability.calibration.ItemPool;
import dev.viva.ability.calibration.Kind;
import dev.viva.ability.model.Logistic;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A world whose truth is known and is none that the model assumes: rubric scores come from points that are made one after
 * the other (generalised partial credit), numeric ones can be guessed and slipped, people are more or less familiar with
 * single questions, graders err, and authors misjudge difficulty.
 *
 * @param truth true ability of each examinee in each topic
 */
record MadeWorld(World world, double[][] truth, double[] difficulty) {
    static final int TOPICS = 15;
    private static final int RUBRIC = 80;
    private static final int NUMERIC = 60;

    static MadeWorld of(int people, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<ItemPool.Entry> entries = new ArrayList<>();
        double[] difficulty = new double[RUBRIC + NUMERIC];
        double[] slope = new double[difficulty.length];
        int[] points = new int[difficulty.length];
        for (int i = 0; i < difficulty.length; i++) {
            Kind kind = i < RUBRIC ? Kind.RUBRIC : Kind.NUMERIC;
            difficulty[i] = 1.1 * random.nextGaussian();
            slope[i] = (kind == Kind.RUBRIC ? 0.75 : 1.3) * Math.exp(0.25 * random.nextGaussian());
            points[i] = kind == Kind.RUBRIC ? random.nextInt(3, 7) : 1;
            double said = difficulty[i] + 0.7 * random.nextGaussian();
            entries.add(new ItemPool.Entry(i % TOPICS, kind, Math.max(-2, Math.min(2, Math.round(said)))));
        }
        double[][] truth = new double[people][];
        double[][] scores = new double[people][difficulty.length];
        for (int p = 0; p < people; p++) {
            truth[p] = ability(random);
            for (int i = 0; i < difficulty.length; i++) {
                double distance = truth[p][i % TOPICS] + 0.5 * random.nextGaussian() - difficulty[i];
                scores[p][i] = i < RUBRIC
                        ? rubric(slope[i], distance, points[i], random)
                        : numeric(slope[i] * distance, random);
            }
        }
        return new MadeWorld(new World(new ItemPool(TOPICS, entries), scores), truth, difficulty);
    }

    double overall(int examinee) {
        double sum = 0;
        for (double each : truth[examinee]) {
            sum += each;
        }
        return sum / TOPICS;
    }

    private static double[] ability(SplittableRandom random) {
        double general = random.nextGaussian();
        double[] group = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
        double[] ability = new double[TOPICS];
        for (int k = 0; k < TOPICS; k++) {
            ability[k] = 0.3
                    + Math.sqrt(0.5) * general
                    + Math.sqrt(0.12) * group[k % 3]
                    + Math.sqrt(0.38) * random.nextGaussian();
        }
        return ability;
    }

    private static double rubric(double slope, double distance, int points, SplittableRandom random) {
        double[] weight = new double[points + 1];
        weight[0] = 1;
        double sum = 1;
        for (int j = 1; j <= points; j++) {
            double step = 1.2 * (2 * (j - 0.5) / points - 1);
            weight[j] = weight[j - 1] * Math.exp(slope * (distance - step));
            sum += weight[j];
        }
        double left = random.nextDouble() * sum;
        int made = 0;
        while (made < points && left > weight[made]) {
            left -= weight[made++];
        }
        double score =
                random.nextInt(33) == 0 ? random.nextDouble() : (double) made / points + 0.08 * random.nextGaussian();
        return Math.round(Math.max(0, Math.min(1, score)) * 20) / 20.0;
    }

    private static double numeric(double logit, SplittableRandom random) {
        boolean right = random.nextDouble() < 0.02 + 0.95 * Logistic.of(logit);
        return right != (random.nextInt(100) == 0) ? 1 : 0;
    }
}
