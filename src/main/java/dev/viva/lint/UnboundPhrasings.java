package dev.viva.lint;

import dev.viva.bank.lint.Draft;
import dev.viva.bank.lint.Findings;
import dev.viva.bank.lint.Rule;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Where terms must stand together, at least one accepted phrasing shows how; else no answer like them could earn the point. */
final class UnboundPhrasings implements Rule {
    @Override
    public void check(List<Draft> drafts, Findings found) {
        for (Draft draft : drafts) {
            for (Draft.Point point : draft.criteria()) {
                if (!point.bind().isEmpty() && !point.accept().isEmpty() && !isShown(point)) {
                    String sentence = "no phrasing of `" + point.id().text()
                            + "` has a term of each `bind` group in one" + " clause" + missing(point);
                    found.warning("unbound", point.bound(), draft.name(), sentence);
                }
            }
        }
    }

    private static boolean isShown(Draft.Point point) {
        return phrasings(point).anyMatch(text -> Words.clauses(text).stream()
                .anyMatch(clause -> point.bind().stream().allMatch(group -> hasOne(group, clause))));
    }

    private static Stream<String> phrasings(Draft.Point point) {
        return point.accept().stream().map(each -> each.text());
    }

    private static boolean hasOne(List<String> group, List<String> clause) {
        return group.stream().anyMatch(term -> {
            List<String> stems = Words.inOrder(term);
            return !stems.isEmpty() && Collections.indexOfSubList(clause, stems) >= 0;
        });
    }

    /** Names the first group of which no phrasing has any term. */
    private static String missing(Draft.Point point) {
        List<List<String>> texts = phrasings(point).map(Words::inOrder).toList();
        return point.bind().stream()
                .filter(group -> texts.stream().noneMatch(text -> hasOne(group, text)))
                .findFirst()
                .map(group -> "; none has any of " + group)
                .orElse("");
    }
}
