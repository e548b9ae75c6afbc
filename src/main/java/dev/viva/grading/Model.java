package dev.viva.grading;

import dev.viva.grading.match.Feature;
import dev.viva.grading.match.LogisticModel;

/**
 * How probable a point is and what that earns.
 *
 * @param features the probability
 * @param partly from which probability a point counts in part
 * @param met from which it counts
 */
record Model(LogisticModel features, double partly, double met) {
    /** The first line holds the two limits, the others the weights. */
    static Model parse(String text) {
        int end = text.indexOf('\n');
        String[] limits = text.substring(0, end).split(" ");
        return new Model(
                LogisticModel.parse(Feature.names(), text.substring(end + 1)),
                Double.parseDouble(limits[1]),
                Double.parseDouble(limits[3]));
    }

    double probability(double[] values) {
        return features.probability(values);
    }
}
