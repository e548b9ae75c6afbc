package dev.viva.bank.lint;

import java.util.List;

/** No point outweighs all others together, and no slip takes away the whole question. */
public final class Weights implements Rule {
    private static final String RULE = "weights";

    @Override
    public void check(List<Draft> drafts, Findings found) {
        for (Draft draft : drafts) {
            double total = draft.totalWeight();
            for (Draft.Point point : draft.criteria()) {
                if (draft.criteria().size() > 2 && point.weight() > total - point.weight()) {
                    String sentence = "criterion `" + point.id().text() + "` weighs more than all others together ("
                            + plain(point.weight()) + " of " + plain(total) + "); split it or lower its `weight`";
                    found.warning(RULE, point.id().place(), draft.name(), sentence);
                }
            }
            for (Draft.Wrong wrong : draft.misconceptions()) {
                if (total > 0 && wrong.costs() > total) {
                    String sentence = "misconception `" + wrong.id().text() + "` costs " + plain(wrong.costs())
                            + " where the whole key weighs " + plain(total) + "; lower its `costs`";
                    found.warning(RULE, wrong.id().place(), draft.name(), sentence);
                }
            }
        }
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
