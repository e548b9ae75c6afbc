package dev.viva.chat;

import dev.viva.ids.Ids;

/** The id of a session; made from the event that started it. */
public record SessionId(String value) {
    public SessionId {
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("a session id is 1 to 64 characters");
        }
    }

    public static SessionId of(CandidateKey candidate, EventId event) {
        return new SessionId("s-" + Ids.digest(12, "session", candidate.text(), event.value()));
    }

    @Override
    public String toString() {
        return value;
    }
}
