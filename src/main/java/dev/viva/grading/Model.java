package dev.viva.grading;

import dev.viva.grading.match.Doubt;
import dev.viva.grading.match.Feature;
import dev.viva.grading.match.LogisticModel;
import dev.viva.grading.match.Match;

/**
 * How probable a point is, what that earns, and how likely its opposite is said.
 *
 * @param support the probability that the point is made
 * @param opposite the probability that the opposite is said, given that something near it is
 * @param partly from which probability a point counts in part
 * @param met from which it counts
 */
record Model(LogisticModel support, LogisticModel opposite, double partly, double met) {
    /**
     * @param support a first line with the two limits, then the weights
     * @param opposite the weights
     */
    static Model parse(String support, String opposite) {
        int end = support.indexOf('\n');
        String[] limits = support.substring(0, end).split(" ");
        return new Model(
                LogisticModel.parse(Feature.names(), support.substring(end + 1)),
                LogisticModel.parse(Doubt.names(), opposite),
                Double.parseDouble(limits[1]),
                Double.parseDouble(limits[3]));
    }

    double probability(Match match) {
        return support.probability(match.features());
    }

    double opposite(Doubt doubt) {
        return opposite.probability(doubt.features());
    }
}
