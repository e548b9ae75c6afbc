package dev.viva.chat;

import dev.viva.ids.Ids;

/** The id of the {@code index}-th reply to an event: stable across crashes, owners and replays. */
public record ReplyId(String value) {
    public static ReplyId of(CandidateKey candidate, EventId event, int index) {
        return new ReplyId(Ids.digest(32, "reply", candidate.text(), event.value(), Integer.toString(index)));
    }
}
