package dev.viva.grading.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Pairs of terms of which one can stand where the other is meant, and turns the statement round. */
public final class Opposites {
    private final Map<String, Set<String>> pairs = new HashMap<>();
    private final Set<String> entities = new HashSet<>();

    void add(String one, String other, boolean entity) {
        pairs.computeIfAbsent(one, any -> new HashSet<>()).add(other);
        pairs.computeIfAbsent(other, any -> new HashSet<>()).add(one);
        if (entity) {
            entities.add(one);
            entities.add(other);
        }
    }

    public Set<String> of(String id) {
        return pairs.getOrDefault(id, Set.of());
    }

    /** Whether it is a thing that statements are made of (train, test), not a direction (rise, fall). */
    public boolean isEntity(String id) {
        return entities.contains(id);
    }
}
