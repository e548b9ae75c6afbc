package dev.viva.bank;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a good answer says.
 *
 * @param criteria the points, at least one, with ids that differ
 * @param misconceptions wrong statements to recognise
 */
public record AnswerKey(List<Criterion> criteria, List<Misconception> misconceptions) {
    public AnswerKey {
        criteria = List.copyOf(criteria);
        misconceptions = List.copyOf(misconceptions);
        if (criteria.isEmpty()) {
            throw new IllegalArgumentException("an answer key needs at least one criterion");
        }
        Set<String> seen = new HashSet<>();
        Stream.concat(
                        criteria.stream().map(Criterion::id),
                        misconceptions.stream().map(Misconception::id))
                .filter(id -> !seen.add(id))
                .findFirst()
                .ifPresent(id -> {
                    throw new IllegalArgumentException("the id " + id + " stands twice in one key");
                });
    }

    public double totalWeight() {
        return criteria.stream().mapToDouble(Criterion::weight).sum();
    }

    public Optional<Criterion> criterion(String id) {
        return criteria.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public Optional<Misconception> misconception(String id) {
        return misconceptions.stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
