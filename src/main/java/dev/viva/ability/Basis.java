package dev.viva.ability;

import dev.viva.ability.calibration.Calibration;
import dev.viva.ability.model.Belief;
import dev.viva.ability.model.Change;
import dev.viva.ability.model.ItemParameters;
import dev.viva.ability.model.Population;
import dev.viva.ability.model.Sites;

/**
 * What an answer to a question is weighed by, as it stood when the question was chosen: the item's parameters, a repeat's
 * discount included in the weight, and the population's. In logits.
 */
public record Basis(double slope, double weight, double difficulty, double spread, double mean, double shared) {
    private static final double DIGITS = 1e3;

    static Basis of(Calibration calibration, ItemParameters item, double share) {
        Population population = calibration.population();
        return new Basis(
                rounded(item.slope()),
                rounded(item.weight() * share),
                rounded(item.difficulty()),
                rounded(item.spread()),
                rounded(population.mean()),
                rounded(population.shared()));
    }

    /** What is believed of a person with this basis. */
    public Belief belief(Sites sites) {
        return Belief.of(sites, new Population(mean, shared));
    }

    /**
     * What a score adds to what was known.
     *
     * @param topic index of the item's topic
     * @param score 0 to 1
     * @param day days since 1970
     */
    public Change change(Sites sites, int topic, double score, int day) {
        ItemParameters item = new ItemParameters(slope, weight, difficulty, spread);
        Change exact = belief(sites.on(day)).after(topic, item, score, day);
        return new Change(topic, rounded(exact.precision()), rounded(exact.pull()), day);
    }

    /** Kept short, since it is stored; what is stored is what counts. */
    static double rounded(double value) {
        return Math.round(value * DIGITS) / DIGITS;
    }
}
