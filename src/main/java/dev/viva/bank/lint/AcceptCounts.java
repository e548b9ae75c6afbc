package dev.viva.bank.lint;

import java.util.List;

/** A criterion has two to four accepted phrasings: one is a quotation, ten are a list of words. */
public final class AcceptCounts implements Rule {
    private static final int FEWEST = 2;
    private static final int MOST = 4;

    @Override
    public void check(List<Draft> drafts, Findings found) {
        for (Draft draft : drafts) {
            for (Draft.Point point : draft.criteria()) {
                int count = point.accept().size();
                if (count < FEWEST || count > MOST) {
                    String sentence = "criterion `" + point.id().text() + "` has " + count + " phrasing"
                            + (count == 1 ? "" : "s") + " in `accept`; two to four that differ in words are right";
                    found.warning("accept-count", point.id().place(), draft.name(), sentence);
                }
            }
        }
    }
}
