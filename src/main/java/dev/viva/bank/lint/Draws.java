package dev.viva.bank.lint;

import dev.viva.bank.NumericItem;
import java.util.List;

/** Numbers can be drawn for every template. */
public final class Draws implements Rule {
    private static final int SEEDS = 2;

    @Override
    public void check(List<Draft> drafts, Findings found) {
        drafts.parallelStream().map(Draws::draw).toList().forEach(found::addAll);
    }

    private static List<Finding> draw(Draft draft) {
        Findings found = new Findings();
        if (draft.item() instanceof NumericItem item) {
            draw(draft, item, found);
        }
        return found.sorted();
    }

    private static void draw(Draft draft, NumericItem item, Findings found) {
        try {
            for (long seed = 0; seed < SEEDS; seed++) {
                item.ask(seed);
            }
        } catch (IllegalStateException e) {
            String sentence = "no numbers can be drawn (" + e.getMessage()
                    + "); widen the ranges, loosen `where`, or drop a mistake that is as good as right";
            found.warning("draws", draft.place(), draft.name(), sentence);
        }
    }
}
