package dev.viva.grading.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Pairs of terms of which one can stand where the other is meant, and turns the statement round. */
public final class Opposites {
    private static final Set<String> DENYING = Set.of("un", "in", "im", "il", "ir", "dis", "non", "mis");
    private static final int SHORTEST = 4;

    /** Stems that begin so and deny nothing. */
    private static final Set<String> OTHERWISE =
            Set.of("inform", "instanc", "impart", "inspect", "distanc", "discount");

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

    /** Whether one is the opposite of the other: by the list, or by its beginning, as in "bounded" and "unbounded". */
    public boolean turn(String one, String other) {
        return of(one).contains(other) || denies(one, other) || denies(other, one);
    }

    private static boolean denies(String one, String other) {
        int longer = one.length() - other.length();
        return (longer == 2 || longer == 3)
                && other.length() >= SHORTEST
                && one.endsWith(other)
                && DENYING.contains(one.substring(0, longer))
                && !OTHERWISE.contains(one);
    }

    /** Whether it is a thing that statements are made of (train, test), not a direction (rise, fall). */
    public boolean isEntity(String id) {
        return entities.contains(id);
    }
}
