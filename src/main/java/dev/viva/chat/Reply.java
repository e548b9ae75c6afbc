package dev.viva.chat;

/**
 * One thing to say.
 *
 * @param place where to say it
 * @param text the complete reply in plain Markdown: a platform that renders no cards sends just this
 * @param card what to say, for platforms that render it
 */
public record Reply(Place place, Visibility visibility, String text, Card card) {
    /** A reply that only the candidate sees. */
    public static Reply to(Place place, Card card) {
        return new Reply(place, Visibility.PRIVATE, CardText.of(card), card);
    }
}
