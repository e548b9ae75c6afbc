package dev.viva.adapter.web;

import dev.viva.chat.CandidateKey;
import java.util.List;
import java.util.function.Consumer;

/** The way out: the replies to one candidate, live and the latest ones. */
public interface ReplyFeed {
    /**
     * One reply as it stands on {@code chat.replies}.
     *
     * @param id the reply's id, the same however often it is delivered
     * @param json the reply's data
     */
    record Line(String id, String json) {}

    /** The latest replies, the oldest first. */
    List<Line> recent(CandidateKey candidate);

    /**
     * Calls {@code listener} for every further reply until the returned handle is closed.
     */
    AutoCloseable listen(CandidateKey candidate, Consumer<Line> listener);
}
