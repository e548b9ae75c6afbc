package dev.viva.ability.level;

import dev.viva.ability.model.Belief;
import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * An estimate on the scale of levels 1 to 5. Somebody has reached a level when they can be expected to earn half of the points
 * of a typical question of it, that is, when their ability is at its authored difficulty; levels lie one logit apart, level 3
 * at 0.
 *
 * @param estimate such as 2.4: level 2 is reached, level 3 is not
 * @param error standard error, in levels, which are logits
 */
public record Level(double estimate, double error) {
    /** The Sr Staff bar. */
    public static final int HIGHEST = 5;

    /** With a larger standard error nothing is said. */
    public static final double ENOUGH = 0.5;

    private static final double MIDDLE = 3;

    /** Standard errors to either side that hold four of five cases. */
    private static final double SIDE = 1.2816;

    public Level {
        if (!Double.isFinite(estimate) || !(error > 0)) {
            throw new IllegalArgumentException("a level is a number with an error above 0");
        }
    }

    /**
     * @param topic index of the topic
     */
    public static Level of(Belief belief, int topic) {
        return new Level(belief.mean(topic) + MIDDLE, belief.error(topic));
    }

    /** Of the mean over all topics. */
    public static Level overall(Belief belief) {
        return new Level(belief.overall() + MIDDLE, belief.overallError());
    }

    public boolean isEnough() {
        return error <= ENOUGH;
    }

    /** The lower end of what holds the truth four times out of five. */
    public double low() {
        return estimate - SIDE * error;
    }

    /** The upper end of it. */
    public double high() {
        return estimate + SIDE * error;
    }

    /** The levels that the span touches; nothing where there is not enough evidence. */
    public Optional<Band> band() {
        return isEnough() ? Optional.of(new Band(whole(low()), whole(high()))) : Optional.empty();
    }

    /** The chance to stand at the Sr Staff bar or above it, 0 to 1; nothing where there is not enough evidence. */
    public Optional<Double> chanceAtBar() {
        return isEnough()
                ? Optional.of(NormalDistribution.of(estimate, error).survivalProbability(HIGHEST))
                : Optional.empty();
    }

    private static int whole(double level) {
        return (int) Math.max(0, Math.min(HIGHEST, Math.floor(level)));
    }
}
