package dev.viva.bank.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Samples are marked with criteria and misconceptions that the key has, each once. */
public final class SampleMarks implements Rule {
    private static final String RULE = "unknown-mark";

    @Override
    public void check(List<Draft> drafts, Findings found) {
        for (Draft draft : drafts) {
            Set<String> criteria =
                    draft.criteria().stream().map(each -> each.id().text()).collect(Collectors.toSet());
            Set<String> wrong = draft.misconceptions().stream()
                    .map(each -> each.id().text())
                    .collect(Collectors.toSet());
            for (Draft.Marked sample : draft.samples()) {
                known(draft, "criterion", sample.met(), criteria, found);
                known(draft, "criterion", sample.partly(), criteria, found);
                known(draft, "misconception", sample.misconceptions(), wrong, found);
                twice(draft, sample, found);
            }
        }
    }

    private static void known(Draft draft, String what, List<Written> named, Set<String> known, Findings found) {
        for (Written each : named) {
            if (!known.contains(each.text())) {
                String sentence = "the sample names the unknown " + what + " `" + each.text() + "`"
                        + Nearest.hint(each.text(), known);
                found.error(RULE, each.place(), draft.name(), sentence);
            }
        }
    }

    private static void twice(Draft draft, Draft.Marked sample, Findings found) {
        Set<String> seen = new HashSet<>();
        for (List<Written> marks : List.of(sample.met(), sample.partly())) {
            for (Written mark : marks) {
                if (!seen.add(mark.text())) {
                    found.error(
                            "marked-twice",
                            mark.place(),
                            draft.name(),
                            "the sample marks `" + mark.text() + "` twice; it is either met or partly met");
                }
            }
        }
    }
}
