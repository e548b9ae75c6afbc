package dev.viva.lint;

import dev.viva.bank.lint.Draft;
import dev.viva.bank.lint.Findings;
import dev.viva.bank.lint.Rule;
import dev.viva.bank.lint.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** An accepted phrasing that has the words of {@code says}, or of another phrasing, in another order adds nothing. */
final class RepeatedPhrasings implements Rule {
    @Override
    public void check(List<Draft> drafts, Findings found) {
        for (Draft draft : drafts) {
            draft.criteria().forEach(point -> check(draft, point, found));
        }
    }

    private static void check(Draft draft, Draft.Point point, Findings found) {
        List<Written> before = new ArrayList<>(List.of(point.says()));
        for (Written phrasing : point.accept()) {
            Set<String> stems = Words.stems(phrasing.text());
            for (Written other : before) {
                if (!stems.isEmpty() && stems.equals(Words.stems(other.text()))) {
                    String what = other == point.says() ? "`says`" : "\"" + other.text() + "\"";
                    String sentence = "the phrasing \"" + phrasing.text() + "\" of `"
                            + point.id().text() + "` only repeats " + what + " in another order; say it in other words";
                    found.warning("repeated-phrasing", phrasing.place(), draft.name(), sentence);
                    break;
                }
            }
            before.add(phrasing);
        }
    }
}
