package dev.viva.bank.lint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every item has an id of its own. */
public final class ItemIds implements Rule {
    @Override
    public void check(List<Draft> drafts, Findings found) {
        Map<String, Place> homes = new HashMap<>();
        for (Draft draft : drafts) {
            Place other = homes.putIfAbsent(draft.name(), draft.place());
            if (other != null && !draft.name().contains(" ")) {
                found.error(
                        "duplicate-id",
                        draft.place(),
                        draft.name(),
                        "the id `" + draft.name() + "` is already used at " + other);
            }
        }
    }
}
