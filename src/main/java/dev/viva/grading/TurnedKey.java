package dev.viva.grading;

import dev.viva.grading.twist.Twists;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers made from a key that say the opposite of it: they earn nothing, however like the key they are. */
final class TurnedKey {
    private TurnedKey() {}

    /**
     * The key denied; where anything can be, its opposites swapped and its things exchanged.
     *
     * @param says what the criteria say
     * @param phrasings one phrasing of each
     */
    static List<String> answers(List<String> says, List<String> phrasings, Twists twists) {
        String denied = String.join(" ", says.stream().map(twists::negated).toList());
        Stream<String> turned = Stream.of(
                        phrasings.stream().map(twists::swapped).toList(),
                        Stream.concat(says.stream(), phrasings.stream())
                                .map(twists::exchanged)
                                .toList())
                .map(TurnedKey::joined)
                .flatMap(Optional::stream);
        return Stream.concat(Stream.of(denied), turned).toList();
    }

    private static Optional<String> joined(List<Optional<String>> sentences) {
        String text = sentences.stream().flatMap(Optional::stream).collect(Collectors.joining(". "));
        return text.isEmpty() ? Optional.empty() : Optional.of(text + ".");
    }
}
