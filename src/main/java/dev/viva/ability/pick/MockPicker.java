package dev.viva.ability.pick;

import dev.viva.ability.calibration.Shelf;
import dev.viva.ability.calibration.Shelves;
import java.util.Optional;

/**
 * The picker of mock interviews: what lowers the uncertainty most, within the rules, one of the best three. Only items near
 * the ability in each topic are looked at.
 */
public final class MockPicker {
    private final MockRules rules;

    public MockPicker(MockRules rules) {
        this.rules = rules;
    }

    /** Nothing when every wanted item has been asked in this session. */
    public Optional<Pick> pick(Occasion occasion) {
        for (Strictness strictness : Strictness.values()) {
            Best best = search(occasion, strictness);
            if (!best.isEmpty()) {
                int item = best.any(occasion.choice());
                return Optional.of(Pick.of(
                        occasion.calibration(), occasion.belief(), item, occasion.share(item), Reason.TELLS_MOST));
            }
        }
        return Optional.empty();
    }

    private Best search(Occasion occasion, Strictness strictness) {
        Best best = new Best();
        MockAim aim = new MockAim(occasion, rules, strictness);
        Shelves shelves = occasion.calibration().shelves();
        double[] most = new double[shelves.count()];
        for (int i = 0; i < most.length; i++) {
            Shelf shelf = shelves.at(i);
            most[i] = aim.takes(shelf) ? aim.most(shelf, 0) : 0;
        }
        for (int next = richest(most); most[next] > Math.max(0, best.bar()); next = richest(most)) {
            walk(shelves.at(next), aim, best);
            most[next] = 0;
        }
        return best;
    }

    private static int richest(double[] most) {
        int at = 0;
        for (int i = 1; i < most.length; i++) {
            at = most[i] > most[at] ? i : at;
        }
        return at;
    }

    /** From the ability outwards, until nothing farther away can be better. */
    private static void walk(Shelf shelf, MockAim aim, Best best) {
        double mean = aim.mean(shelf);
        int up = shelf.placeOf(mean);
        for (int place = up; place < shelf.size(); place++) {
            if (aim.most(shelf, shelf.difficulty(place) - mean) <= best.bar()) {
                break;
            }
            aim.offer(shelf, place, best);
        }
        for (int place = up - 1; place >= 0; place--) {
            if (aim.most(shelf, mean - shelf.difficulty(place)) <= best.bar()) {
                break;
            }
            aim.offer(shelf, place, best);
        }
    }

    /** How much is asked of an item; what cannot be had is let go in this order. */
    enum Strictness {
        ALL,
        NOT_FIRST,
        NOT_EXPOSURE,
        ANY;

        boolean first() {
            return this == ALL;
        }

        boolean exposure() {
            return this == ALL || this == NOT_FIRST;
        }

        boolean shares() {
            return this != ANY;
        }
    }
}
