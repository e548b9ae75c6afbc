package dev.viva.grading;

import java.util.List;

/**
 * A bank's sample as fitting sees it.
 *
 * @param shares what each criterion counts, together 1
 * @param marks of each criterion, 0 to 1
 * @param features of each criterion
 */
record FitSample(String question, List<Double> shares, List<Double> marks, List<double[]> features) {
    /** The score that follows from the marks alone. */
    double score() {
        double score = 0;
        for (int i = 0; i < marks.size(); i++) {
            score += shares.get(i) * marks.get(i);
        }
        return score;
    }
}
