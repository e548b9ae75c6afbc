package dev.viva.adapter.web;

import dev.viva.chat.CandidateKey;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/** Counts the open streams of each visitor, so that one of them cannot take all connections. */
@Singleton
class OpenStreams {
    static final int MOST = 6;

    private final Map<CandidateKey, Integer> open = new HashMap<>();

    synchronized boolean isFull(CandidateKey candidate) {
        return open.getOrDefault(candidate, 0) >= MOST;
    }

    /** True when one more may open; then {@link #closed} must follow, once. */
    synchronized boolean opened(CandidateKey candidate) {
        boolean free = !isFull(candidate);
        if (free) {
            open.merge(candidate, 1, Integer::sum);
        }
        return free;
    }

    synchronized void closed(CandidateKey candidate) {
        open.computeIfPresent(candidate, (key, now) -> now > 1 ? now - 1 : null);
    }
}
