package dev.viva.ability.pick;

import dev.viva.ability.calibration.Calibration;
import dev.viva.ability.calibration.Kind;
import dev.viva.ability.calibration.Shelf;
import dev.viva.ability.model.Belief;
import java.util.Optional;

/**
 * The picker of practice: the topic that is least known or most due, and in it a question that goes right about two times
 * in three. One question in ten goes to an item about which little is known.
 */
public final class PracticePicker {
    private static final double FIELD_TESTS = 0.1;
    private static final double WITHIN = 1.5;

    /** Above the least spread that learning leaves: a well known item needs no test. */
    private static final double UNKNOWN = 0.45;

    private static final int LEVELS = 5;

    /**
     * @param due how urgent each topic is, 1 for as usual
     * @return nothing when every wanted item has been asked in this session
     */
    public Optional<Pick> pick(Occasion occasion, double[] due) {
        double[] urgency = occasion.belief().worth(due);
        for (int k = 0; k < urgency.length; k++) {
            urgency[k] *= due[k];
        }
        for (int away = 0; away < LEVELS; away++) {
            for (boolean fresh : new boolean[] {true, false}) {
                Optional<Pick> pick = among(occasion, urgency, new Fit(occasion, away, fresh));
                if (pick.isPresent()) {
                    return pick;
                }
            }
            if (occasion.wanted().level() == 0) {
                break;
            }
        }
        return Optional.empty();
    }

    private static Optional<Pick> among(Occasion occasion, double[] urgency, Fit fit) {
        boolean[] tried = new boolean[urgency.length];
        for (int topic = next(occasion, urgency, tried); topic >= 0; topic = next(occasion, urgency, tried)) {
            tried[topic] = true;
            int tested = fieldTest(occasion, topic, fit);
            if (tested >= 0) {
                return Optional.of(picked(occasion, tested, Reason.FIELD_TEST));
            }
            Best best = new Best();
            for (Kind kind : Kind.values()) {
                if (occasion.wanted().kind(kind)) {
                    walk(occasion, occasion.calibration().shelves().of(topic, kind), fit, best);
                }
            }
            if (!best.isEmpty()) {
                return Optional.of(picked(occasion, best.any(occasion.choice()), Reason.PRACTICE));
            }
        }
        return Optional.empty();
    }

    private static Pick picked(Occasion occasion, int item, Reason reason) {
        return Pick.of(occasion.calibration(), occasion.belief(), item, occasion.share(item), reason);
    }

    private static int next(Occasion occasion, double[] urgency, boolean[] tried) {
        int at = -1;
        for (int k = 0; k < urgency.length; k++) {
            boolean open = !tried[k] && occasion.wanted().topic(k);
            at = open && (at < 0 || urgency[k] > urgency[at]) ? k : at;
        }
        return at;
    }

    /** The least known item within reach, where it is the turn of one; else −1. */
    private static int fieldTest(Occasion occasion, int topic, Fit fit) {
        if (occasion.wanted().level() != 0 || occasion.fieldTest() >= FIELD_TESTS) {
            return -1;
        }
        Calibration calibration = occasion.calibration();
        double mean = occasion.belief().mean(topic);
        int found = -1;
        double most = UNKNOWN;
        for (Kind kind : Kind.values()) {
            Shelf shelf = calibration.shelves().of(topic, kind);
            boolean open = occasion.wanted().kind(kind) && shelf.mostSpread() > most;
            int end = open ? shelf.placeOf(mean + WITHIN) : 0;
            for (int place = shelf.placeOf(mean - WITHIN); place < end; place++) {
                int item = shelf.item(place);
                if (calibration.spread(item) > most && fit.takes(item)) {
                    found = item;
                    most = calibration.spread(item);
                }
            }
        }
        return found;
    }

    /** From the wanted score outwards, until nothing farther away can be nearer to it. */
    private static void walk(Occasion occasion, Shelf shelf, Fit fit, Best best) {
        if (shelf.size() == 0) {
            return;
        }
        Belief belief = occasion.belief();
        ScoreAim aim = new ScoreAim(
                shelf,
                occasion.calibration().kind(shelf.kind()),
                belief.mean(shelf.topic()),
                belief.variance(shelf.topic()));
        int up = shelf.placeOf(aim.difficulty());
        for (int place = up; place < shelf.size() && -aim.least(shelf.difficulty(place)) > best.bar(); place++) {
            offer(occasion, shelf, place, aim, fit, best);
        }
        for (int place = up - 1; place >= 0 && -aim.least(shelf.difficulty(place)) > best.bar(); place--) {
            offer(occasion, shelf, place, aim, fit, best);
        }
    }

    private static void offer(Occasion occasion, Shelf shelf, int place, ScoreAim aim, Fit fit, Best best) {
        int item = shelf.item(place);
        if (fit.takes(item)) {
            best.offer(
                    item,
                    -aim.off(shelf.difficulty(place), occasion.calibration().spread(item)));
        }
    }

    /**
     * Which items may be asked.
     *
     * @param away levels between an item and the wanted one
     * @param fresh whether only items count that were not met lately
     */
    private record Fit(Occasion occasion, int away, boolean fresh) {
        boolean takes(int item) {
            return !occasion.soFar().has(item)
                    && occasion.wanted().away(occasion.calibration().pool().entry(item)) == away
                    && (!fresh || occasion.sights().of(item) == 0);
        }
    }
}
