package dev.viva.session;

import dev.viva.chat.Reply;
import java.util.List;

/** What an event leads to: what happened, and what to say. */
public record Decision(List<Fact> facts, List<Reply> replies) {
    public Decision {
        facts = List.copyOf(facts);
        replies = List.copyOf(replies);
    }
}
