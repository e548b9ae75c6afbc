package dev.viva.library;

/**
 * A primary source.
 *
 * @param id its reference, such as tibshirani-1996
 * @param authors with initials, separated by commas
 * @param where the journal, the conference or the publisher
 */
public record Paper(String id, String authors, String title, int year, String where, Tier tier) {
    public Paper {
        Require.text("authors", authors);
        Require.text("title", title);
        Require.text("where", where);
    }

    /** Such as "Breiman: Random Forests, 2001 (Machine Learning 45(1))". */
    public String line() {
        return Authors.brief(authors) + ": " + title + ", " + year + " (" + where + ")";
    }

    /** The same apart from how early a topic wants it read. */
    boolean isSamePaper(Paper other) {
        return line().equals(other.line()) && authors.equals(other.authors);
    }
}
