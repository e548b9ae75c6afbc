package dev.viva.bank.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What can be read up on: {@code <work>}, {@code <work>-<section>} or a paper.
 *
 * @param works ids of books and courses
 * @param papers ids of papers
 */
public record Readings(Set<String> works, Set<String> papers) {
    public Readings {
        works = Set.copyOf(works);
        papers = Set.copyOf(papers);
    }

    public boolean knows(String reference) {
        int hyphen = reference.indexOf('-');
        boolean section = hyphen > 0
                && works.contains(reference.substring(0, hyphen))
                && reference.substring(hyphen + 1).matches("[0-9A-Z][0-9A-Za-z.]*");
        return section || works.contains(reference) || papers.contains(reference);
    }

    /** Everything that may be written as it is. */
    public List<String> names() {
        List<String> names = new ArrayList<>(works);
        names.addAll(papers);
        return names;
    }
}
