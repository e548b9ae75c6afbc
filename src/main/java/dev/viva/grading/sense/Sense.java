package dev.viva.grading.sense;

import dev.viva.grading.model.Column;
import dev.viva.grading.model.Trend;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What the meaning of an answer's stretches says of a criterion; cosines, -1 to 1, unless said otherwise. */
public enum Sense {
    /** The nearest stretch to any phrasing. */
    NEAREST(Trend.UP),
    /** The nearest stretch to what the criterion says. */
    SAYS(Trend.UP),
    /** Mean over the phrasings of the nearest stretch. */
    PHRASINGS(Trend.UP),
    /** NEAREST less the nearest other criterion there. */
    AHEAD_OF_SIBLINGS(Trend.UP),
    /** NEAREST less the nearest misconception there. */
    AHEAD_OF_WRONG(Trend.UP),
    /** The criterion's share among all there, 0 to 1 (softmax of eight times the cosine). */
    SHARE(Trend.UP),
    /** NEAREST where no other criterion is nearer to the stretch, over all stretches. */
    OWN(Trend.UP),
    /** Mean NEAREST of all criteria. */
    ALL(Trend.UP),
    /** NEAREST less ALL. */
    ABOVE_ALL(Trend.UP),
    /** The share of the other criteria that are nearer to the answer, 0 to 1. */
    RANK(Trend.DOWN),
    /** The nearest misconception to any stretch, less ALL. */
    WRONG_ABOVE_ALL(Trend.DOWN);

    private final Trend trend;

    Sense(Trend trend) {
        this.trend = trend;
    }

    /** The columns of model files, such as {@code sense-own}, in order. */
    public static List<Column> columns() {
        return Arrays.stream(values())
                .map(each -> new Column(
                        "sense-" + each.name().toLowerCase(Locale.ROOT).replace('_', '-'), each.trend))
                .toList();
    }
}
