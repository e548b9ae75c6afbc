package dev.viva.library;

import dev.viva.bank.Topic;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What to know of a topic.
 *
 * @param idea the whole in three sentences
 * @param pitfalls mistakes that are made often
 * @param remember what to keep in mind
 * @param reading references to the reading list
 */
public record StudyCard(
        Topic topic,
        String title,
        String idea,
        Derivation derivation,
        Example example,
        List<String> pitfalls,
        List<String> remember,
        List<String> reading) {
    /** What can be asked for of a card. */
    public enum Part {
        IDEA("The idea", "summary"),
        DERIVATION("Derivation", "derive", "proof"),
        EXAMPLE("Example", "examples"),
        PITFALLS("Pitfalls", "pitfall");

        private final String title;
        private final List<String> otherNames;

        Part(String title, String... otherNames) {
            this.title = title;
            this.otherNames = List.of(otherNames);
        }

        /** The name people read. */
        public String title() {
            return title;
        }

        /** The word people type. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Reads a part's name in any letter case. */
        public static Optional<Part> find(String word) {
            String wanted = word.toLowerCase(Locale.ROOT);
            return Arrays.stream(values())
                    .filter(each -> each.word().equals(wanted) || each.otherNames.contains(wanted))
                    .findFirst();
        }
    }

    /** What one should be able to write on a whiteboard. */
    public record Derivation(String claim, List<String> steps) {
        public Derivation {
            Require.text("claim", claim);
            steps = Require.texts("steps", steps);
        }
    }

    /** A worked example with its numbers. */
    public record Example(String text, String result) {
        public Example {
            Require.text("text", text);
            Require.text("result", result);
        }
    }

    public StudyCard {
        Require.text("title", title);
        Require.text("idea", idea);
        pitfalls = Require.texts("pitfalls", pitfalls);
        remember = Require.texts("remember", remember);
        reading = Require.texts("reading", reading);
    }
}
