package dev.viva.lint;

import dev.viva.bank.Sample;
import dev.viva.bank.lint.Draft;
import dev.viva.bank.lint.Findings;
import dev.viva.grading.Grade;
import dev.viva.grading.MisconceptionHit;
import java.util.List;

/** Saying what the key accepts, or what a strong sample says, must not pass for a misconception. */
final class TrippedMisconceptions {
    private static final double STRONG = 0.8;

    private TrippedMisconceptions() {}

    static void check(List<GradedItem> items, Findings found) {
        for (GradedItem item : items) {
            report(item.draft(), item.recital(), "the key itself accepts", found);
            for (int i = 0; i < item.samples().size(); i++) {
                if (isStrong(item, item.item().samples().get(i))) {
                    report(item.draft(), item.samples().get(i), "a strong sample says", found);
                }
            }
        }
    }

    /** Marked as good and right in every word; held samples shape nothing. */
    private static boolean isStrong(GradedItem item, Sample sample) {
        return !sample.held()
                && sample.misconceptions().isEmpty()
                && sample.score(item.item().key()) >= STRONG;
    }

    private static void report(Draft draft, Grade grade, String who, Findings found) {
        for (MisconceptionHit hit : grade.misconceptions()) {
            String sentence = "a right answer trips the misconception `" + hit.id() + "`: " + who + " \""
                    + hit.quote().strip() + "\"; word the misconception as a wrong claim of its own";
            draft.misconceptions().stream()
                    .filter(each -> each.id().text().equals(hit.id()))
                    .forEach(each ->
                            found.warning("tripped-misconception", each.id().place(), draft.name(), sentence));
        }
    }
}
