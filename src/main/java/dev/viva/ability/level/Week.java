package dev.viva.ability.level;

import dev.viva.ability.model.Belief;
import dev.viva.bank.Topic;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How somebody stood when a week began for them, before its first mark.
 *
 * @param week number of the week, counted from the one that holds 1970-01-01; they begin on Monday in universal time
 * @param overall estimate over all topics, on the scale of levels
 * @param error its standard error
 * @param topics estimates of the topics with enough evidence, on the scale of levels
 */
public record Week(int week, double overall, double error, Map<Topic, Double> topics) {
    private static final int MONDAY = 3;
    private static final int DAYS = 7;
    private static final double HUNDRED = 100;

    public Week {
        topics = Collections.unmodifiableMap(new TreeMap<>(topics));
    }

    /** The week of a day, in days since 1970. */
    public static int of(int day) {
        return Math.floorDiv(day + MONDAY, DAYS);
    }

    /** How somebody stands by what is believed of them. */
    public static Week of(int week, Belief belief) {
        Level overall = Level.overall(belief);
        Map<Topic, Double> topics = new TreeMap<>();
        for (Topic topic : Topic.values()) {
            Level level = Level.of(belief, topic.ordinal());
            if (level.isEnough()) {
                topics.put(topic, rounded(level.estimate()));
            }
        }
        return new Week(week, rounded(overall.estimate()), Math.ceil(overall.error() * HUNDRED) / HUNDRED, topics);
    }

    public Level level() {
        return new Level(overall, error);
    }

    private static double rounded(double value) {
        return Math.round(value * HUNDRED) / HUNDRED;
    }
}
