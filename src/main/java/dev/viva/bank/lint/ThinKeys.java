package dev.viva.bank.lint;

import java.util.ArrayList;
import java.util.List;

/** What a key still lacks to examine well. Notes only: a team may start small. */
public final class ThinKeys implements Rule {
    private static final int CRITERIA = 3;
    private static final int MOST_CRITERIA = 6;
    private static final int MISCONCEPTIONS = 2;
    private static final int SAMPLES = 6;

    @Override
    public void check(List<Draft> drafts, Findings found) {
        for (Draft draft : drafts) {
            if (!draft.numeric()) {
                List<String> lacks = lacks(draft);
                if (!lacks.isEmpty()) {
                    found.note("thin-key", draft.place(), draft.name(), "could have " + String.join(", ", lacks));
                }
            }
        }
    }

    private static List<String> lacks(Draft draft) {
        List<String> lacks = new ArrayList<>();
        if (draft.criteria().size() < CRITERIA || draft.criteria().size() > MOST_CRITERIA) {
            lacks.add("three to six criteria (now " + draft.criteria().size() + ")");
        }
        if (draft.misconceptions().size() < MISCONCEPTIONS) {
            lacks.add("two misconceptions (now " + draft.misconceptions().size() + ")");
        }
        if (draft.samples().size() < SAMPLES) {
            lacks.add("six samples (now " + draft.samples().size() + ")");
        }
        long bare = draft.criteria().stream().filter(each -> !each.hinted()).count();
        if (bare > 0) {
            lacks.add("a hint and a follow-up for each criterion (" + bare + " without)");
        }
        return lacks;
    }
}
