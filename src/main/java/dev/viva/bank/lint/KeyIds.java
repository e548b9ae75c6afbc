package dev.viva.bank.lint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Criteria and misconceptions of one item have ids that differ. */
public final class KeyIds implements Rule {
    @Override
    public void check(List<Draft> drafts, Findings found) {
        for (Draft draft : drafts) {
            Map<String, Place> seen = new HashMap<>();
            ids(draft).filter(id -> !id.text().isEmpty()).forEach(id -> {
                Place other = seen.putIfAbsent(id.text(), id.place());
                if (other != null) {
                    found.error(
                            "duplicate-key-id",
                            id.place(),
                            draft.name(),
                            "the id `" + id.text() + "` already stands in line " + other.line() + " of this key");
                }
            });
        }
    }

    private static Stream<Written> ids(Draft draft) {
        return Stream.concat(
                draft.criteria().stream().map(Draft.Point::id),
                draft.misconceptions().stream().map(Draft.Wrong::id));
    }
}
