package dev.viva.ability.pick;

import dev.viva.ability.calibration.Calibration;
import dev.viva.ability.model.Belief;
import dev.viva.ability.model.Mix;

/**
 * Everything a choice depends on. The same occasion gives the same choice.
 *
 * @param seed stands for person and session; with the number of questions so far it decides between equals
 */
public record Occasion(Calibration calibration, Belief belief, SoFar soFar, Sights sights, Wanted wanted, long seed) {
    private static final long CHOICE = 1;
    private static final long ELIGIBILITY = 2;
    private static final long FIELD_TEST = 3;

    /** Whether an item may be asked in this session as far as its exposure goes; drawn once for a session. */
    boolean isEligible(int item) {
        double chance = calibration.exposure().chance(item);
        return chance >= 1 || Mix.unit(Mix.of(seed, ELIGIBILITY), item) < chance;
    }

    /** How many items of the pool are eligible: with version and seed it names the set. */
    public int eligible() {
        int count = 0;
        for (int i = 0; i < calibration.pool().size(); i++) {
            count += isEligible(i) ? 1 : 0;
        }
        return count;
    }

    long choice() {
        return Mix.of(Mix.of(seed, CHOICE), soFar.count());
    }

    double fieldTest() {
        return Mix.unit(Mix.of(seed, FIELD_TEST), soFar.count());
    }

    /** What an answer to an item counts: half for each earlier sight of the same words; new numbers are new. */
    public double share(int item) {
        return Repeats.share(calibration.pool().entry(item).kind(), sights.of(item));
    }
}
