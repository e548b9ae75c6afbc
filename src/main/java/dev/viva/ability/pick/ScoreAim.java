package dev.viva.ability.pick;

import dev.viva.ability.calibration.KindParameters;
import dev.viva.ability.calibration.Shelf;
import dev.viva.ability.model.Logistic;

/** A score to come near to, on one shelf, for one ability. */
final class ScoreAim {
    /** Where practice is hard enough to teach and goes well enough to be gone on with. */
    private static final double WANTED = 0.65;

    private final double slope;
    private final double mean;
    private final double least;
    private final double most;
    private final double variance;

    ScoreAim(Shelf shelf, KindParameters kind, double mean, double variance) {
        this.slope = kind.slope();
        this.mean = mean;
        this.variance = variance;
        least = attenuation(shelf.leastSpread());
        most = attenuation(shelf.mostSpread());
    }

    /** About the difficulty at which the wanted score is expected. */
    double difficulty() {
        return mean - Logistic.logit(WANTED) / (slope * most);
    }

    /** How far the expected score is from the wanted one. */
    double off(double difficulty, double spread) {
        return Math.abs(expected(difficulty, attenuation(spread)) - WANTED);
    }

    /** The least that any item of the shelf is off which is as hard as this. */
    double least(double difficulty) {
        double one = expected(difficulty, least);
        double other = expected(difficulty, most);
        return Math.max(0, Math.max(Math.min(one, other) - WANTED, WANTED - Math.max(one, other)));
    }

    private double expected(double difficulty, double attenuation) {
        return Logistic.of(slope * (mean - difficulty) * attenuation);
    }

    private double attenuation(double spread) {
        return Logistic.attenuation(slope * slope * (variance + spread * spread));
    }
}
