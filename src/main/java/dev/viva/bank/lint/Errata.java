package dev.viva.bank.lint;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The list of the guide's faults names items that exist.
 *
 * @param taught for each entry, the items that it says teach the right version
 */
public record Errata(List<Entry> taught) implements Rule {
    public Errata {
        taught = List.copyOf(taught);
    }

    /** One fault of the guide. */
    public record Entry(Written id, List<Written> items) {}

    @Override
    public void check(List<Draft> drafts, Findings found) {
        Set<String> known = drafts.stream().map(Draft::name).collect(Collectors.toSet());
        for (Entry entry : taught) {
            if (entry.items().isEmpty()) {
                found.warning("erratum", entry.id().place(), entry.id().text(), "no item teaches the right version");
            }
            for (Written item : entry.items()) {
                if (!known.contains(item.text())) {
                    String sentence = "there is no item `" + item.text() + "`" + Nearest.hint(item.text(), known);
                    found.warning("erratum", item.place(), entry.id().text(), sentence);
                }
            }
        }
    }
}
