package dev.viva.library;

import dev.viva.bank.Topic;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything there is to study and to read.
 *
 * @param cards a card for each topic, as far as there is one
 * @param errata the corrections to the source guide, in its order
 * @param lab the experiments to look at
 */
public record Library(Map<Topic, StudyCard> cards, ReadingList reading, List<Erratum> errata, LabList lab) {
    /** Nothing to study and nothing to read. */
    public static final Library EMPTY = new Library(Map.of(), new ReadingList(List.of(), Map.of()), List.of());

    /**
     * @throws IllegalArgumentException when two errata share an id
     */
    public Library {
        cards = Map.copyOf(cards);
        errata = List.copyOf(errata);
        Set<String> seen = new HashSet<>();
        errata.stream().map(Erratum::id).filter(id -> !seen.add(id)).findFirst().ifPresent(id -> {
            throw new IllegalArgumentException("two errata are called " + id);
        });
    }

    /** A library without a lab. */
    public Library(Map<Topic, StudyCard> cards, ReadingList reading, List<Erratum> errata) {
        this(cards, reading, errata, LabList.EMPTY);
    }

    /** The same with these experiments. */
    public Library with(LabList experiments) {
        return new Library(cards, reading, errata, experiments);
    }

    public Optional<StudyCard> card(Topic topic) {
        return Optional.ofNullable(cards.get(topic));
    }
}
