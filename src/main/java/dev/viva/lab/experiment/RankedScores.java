package dev.viva.lab.experiment;

import java.util.Arrays;

/** Scores of positives and negatives, both in rising order, and the areas that their joint ranking gives. */
record RankedScores(double[] positives, double[] negatives) {

    /** Normal scores of variance 1; those of positives are higher by the separation on average. */
    static RankedScores draw(int positives, int negatives, double separation, Chance chance) {
        return new RankedScores(sorted(positives, separation, chance), sorted(negatives, 0, chance));
    }

    private static double[] sorted(int count, double mean, Chance chance) {
        double[] scores = new double[count];
        Arrays.setAll(scores, i -> mean + chance.normal());
        Arrays.sort(scores);
        return scores;
    }

    /** The share of pairs in which the positive has the higher score (Mann and Whitney); draws have no ties. */
    double rocArea() {
        double won = 0;
        int below = 0;
        for (double score : positives) {
            while (below < negatives.length && negatives[below] < score) {
                below++;
            }
            won += below;
        }
        return won / positives.length / negatives.length;
    }

    /** The mean, over positives, of the precision when the cut is at their score. */
    double averagePrecision() {
        double sum = 0;
        int above = 0;
        for (int found = 1; found <= positives.length; found++) {
            above = above(positives[positives.length - found], above);
            sum += (double) found / (found + above);
        }
        return sum / positives.length;
    }

    /** The precision when this share of the positives is found. */
    double precisionAtRecall(double recall) {
        int found = (int) Math.max(1, Math.round(recall * positives.length));
        return (double) found / (found + above(positives[positives.length - found], 0));
    }

    /** How many negatives score higher, when so many are known to. */
    private int above(double score, int known) {
        int above = known;
        while (above < negatives.length && negatives[negatives.length - 1 - above] > score) {
            above++;
        }
        return above;
    }
}
