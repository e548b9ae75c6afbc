package dev.viva.library;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the source guide states, in its order. Whether it is true is computed elsewhere.
 */
public record ClaimList(List<StatedClaim> all) {
    /**
     * @throws IllegalArgumentException when two claims share an id
     */
    public ClaimList {
        all = List.copyOf(all);
        Set<String> seen = new HashSet<>();
        all.stream()
                .map(StatedClaim::id)
                .filter(id -> !seen.add(id))
                .findFirst()
                .ifPresent(id -> {
                    throw new IllegalArgumentException("two claims are called " + id);
                });
    }
}
