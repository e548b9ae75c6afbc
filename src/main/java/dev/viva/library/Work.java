package dev.viva.library;

/**
 * A book or a set of lecture notes.
 *
 * @param id what references begin with, such as esl
 * @param authors with initials, separated by commas
 * @param chapters what to read of it, in words
 * @param why what it is best at
 */
public record Work(String id, String authors, String title, int year, Tier tier, String chapters, String why) {
    public Work {
        Require.text("authors", authors);
        Require.text("title", title);
        Require.text("chapters", chapters);
        Require.text("why", why);
    }

    /** Such as "Bishop: Pattern Recognition and Machine Learning". */
    public String line() {
        return Authors.brief(authors) + ": " + title;
    }
}
