package dev.viva.adapter.web;

/** One thing that goes down a stream of replies. */
sealed interface StreamItem {
    /** A reply. */
    record Said(ReplyFeed.Line line) implements StreamItem {}

    /** Everything said so far has been sent; what follows is new. */
    record CaughtUp() implements StreamItem {}

    /** Nothing, so that both ends and every proxy between see that the connection lives. */
    record Heartbeat() implements StreamItem {}
}
