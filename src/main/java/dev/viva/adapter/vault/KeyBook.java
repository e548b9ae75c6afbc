package dev.viva.adapter.vault;

import dev.viva.chat.CandidateKey;
import java.util.List;
import java.util.Map;

/** Where wrapped keys are kept for ever, or until they are discarded. */
public interface KeyBook {
    /** Returns when all of them are kept. */
    void publish(Map<CandidateKey, String> wrapped);

    /** Returns when all of them are gone for good. */
    void discard(List<CandidateKey> candidates);
}
