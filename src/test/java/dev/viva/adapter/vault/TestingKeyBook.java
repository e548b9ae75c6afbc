package dev.viva.adapter.vault;

import dev.viva.chat.CandidateKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A book of keys in memory. */
public final class TestingKeyBook implements KeyBook {
    private final Map<CandidateKey, String> keys = new HashMap<>();

    @Override
    public void publish(Map<CandidateKey, String> wrapped) {
        keys.putAll(wrapped);
    }

    @Override
    public void discard(List<CandidateKey> candidates) {
        candidates.forEach(keys::remove);
    }

    public Map<CandidateKey, String> keys() {
        return keys;
    }
}
