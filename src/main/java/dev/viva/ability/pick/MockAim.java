package dev.viva.ability.pick;

import dev.viva.ability.calibration.Calibration;
import dev.viva.ability.calibration.Kind;
import dev.viva.ability.calibration.KindParameters;
import dev.viva.ability.calibration.Shelf;
import dev.viva.ability.model.Belief;
import java.util.Arrays;

/** What one question of a mock interview is after. */
final class MockAim {
    private static final double MEDIUM = 1;

    /** A free answer takes twice the time of a number: beyond the first block it is sought no more than twice as much. */
    private static final double MOST_WEIGHT = 2;

    private final Occasion occasion;
    private final MockPicker.Strictness strictness;
    private final double[] worth;
    private final double[] variance;
    private final boolean first;
    private final boolean numeric;
    private final int cap;

    MockAim(Occasion occasion, MockRules rules, MockPicker.Strictness strictness) {
        this.occasion = occasion;
        this.strictness = strictness;
        Belief belief = occasion.belief();
        double[] even = new double[belief.topics()];
        Arrays.fill(even, 1);
        worth = belief.worth(even);
        variance = new double[belief.topics()];
        Arrays.setAll(variance, belief::variance);
        first = strictness.first()
                && occasion.soFar().count() == 0
                && !occasion.wanted().numericOnly();
        numeric = strictness.shares() && rules.wantsNumeric(occasion.soFar());
        cap = strictness.shares()
                ? rules.cap(occasion.wanted(), occasion.calibration().pool())
                : Integer.MAX_VALUE;
    }

    boolean takes(Shelf shelf) {
        return shelf.size() > 0
                && occasion.wanted().topic(shelf.topic())
                && occasion.wanted().kind(shelf.kind())
                && !(first && shelf.kind() == Kind.NUMERIC)
                && !(numeric && shelf.kind() == Kind.RUBRIC)
                && occasion.soFar().ofTopic(shelf.topic()) < cap;
    }

    double mean(Shelf shelf) {
        return occasion.belief().mean(shelf.topic());
    }

    /** The most that an item of the shelf lowers the uncertainty which is this far from the ability, or farther. */
    double most(Shelf shelf, double distance) {
        KindParameters kind = occasion.calibration().kind(shelf.kind());
        double least = shelf.leastSpread() * shelf.leastSpread();
        double most = shelf.mostSpread() * shelf.mostSpread();
        double v = variance[shelf.topic()];
        return drop(shelf, Information.most(kind.slope(), weight(kind), distance, v, least, most));
    }

    void offer(Shelf shelf, int place, Best best) {
        int item = shelf.item(place);
        if (occasion.soFar().has(item)
                || first && Math.abs(shelf.difficulty(place)) > MEDIUM
                || strictness.exposure() && !occasion.isEligible(item)) {
            return;
        }
        Calibration calibration = occasion.calibration();
        KindParameters kind = calibration.kind(shelf.kind());
        double spread = calibration.spread(item);
        // New numbers tell as much as ever, but a question that was not met lately is the better one.
        double information = Information.of(
                kind.slope(),
                weight(kind) * Repeats.share(Kind.RUBRIC, occasion.sights().of(item)),
                shelf.difficulty(place) - mean(shelf),
                variance[shelf.topic()],
                spread * spread);
        best.offer(item, drop(shelf, information));
    }

    private double weight(KindParameters kind) {
        return occasion.soFar().count() < SoFar.BLOCK ? kind.weight() : Math.min(MOST_WEIGHT, kind.weight());
    }

    private double drop(Shelf shelf, double information) {
        return worth[shelf.topic()] * information / (1 + information * variance[shelf.topic()]);
    }
}
