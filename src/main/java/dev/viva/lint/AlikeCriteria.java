package dev.viva.lint;

import dev.viva.bank.lint.Draft;
import dev.viva.bank.lint.Findings;
import dev.viva.bank.lint.Rule;
import dev.viva.bank.lint.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Two criteria of one item that share nearly all words cannot be told apart: an answer would earn both or neither. */
final class AlikeCriteria implements Rule {
    /** From here on two phrasings differ in one word of six at most. */
    private static final double ALIKE = 0.8;

    private record Phrasing(String text, Set<String> stems) {}

    @Override
    public void check(List<Draft> drafts, Findings found) {
        for (Draft draft : drafts) {
            List<List<Phrasing>> all =
                    draft.criteria().stream().map(AlikeCriteria::phrasings).toList();
            for (int i = 0; i < all.size(); i++) {
                for (int j = i + 1; j < all.size(); j++) {
                    compare(draft, i, j, all, found);
                }
            }
        }
    }

    private static void compare(Draft draft, int i, int j, List<List<Phrasing>> all, Findings found) {
        for (Phrasing one : all.get(i)) {
            for (Phrasing other : all.get(j)) {
                if (Words.likeness(one.stems(), other.stems()) >= ALIKE) {
                    Draft.Point second = draft.criteria().get(j);
                    String sentence =
                            "criteria `" + draft.criteria().get(i).id().text() + "` and `"
                                    + second.id().text() + "` cannot be told apart: \"" + one.text() + "\" and \""
                                    + other.text() + "\" have nearly the same words";
                    found.warning("alike-criteria", second.id().place(), draft.name(), sentence);
                    return;
                }
            }
        }
    }

    private static List<Phrasing> phrasings(Draft.Point point) {
        List<Phrasing> phrasings = new ArrayList<>();
        phrasings.add(phrasing(point.says()));
        point.accept().forEach(each -> phrasings.add(phrasing(each)));
        return phrasings;
    }

    private static Phrasing phrasing(Written written) {
        return new Phrasing(written.text(), Words.stems(written.text()));
    }
}
