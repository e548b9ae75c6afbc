package dev.viva.session;

import dev.viva.bank.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A command that was understood, or why it was not. */
public sealed interface Order {
    /** A command without arguments that matter. */
    record Plain(CommandName name) implements Order {}

    /** {@code probe} and {@code numeric}. */
    record Probe(@Nullable Topic topic, @Nullable Integer level, boolean numericOnly) implements Order {}

    /** {@code mock}; length null: the usual one. */
    record Mock(@Nullable Integer length, List<Topic> topics) implements Order {
        public Mock {
            topics = List.copyOf(topics);
        }
    }

    /** Not understood: what was wrong and what to do. */
    record Refused(String reason) implements Order {}

    /** Reads a command with its arguments. */
    static Order read(String name, String arguments) {
        Optional<CommandName> found = CommandName.find(name);
        if (found.isEmpty()) {
            return new Refused("I don't know the command `" + Wording.shown(name) + "`. Say `help` for what I can do.");
        }
        return switch (found.get()) {
            case PROBE -> probe(arguments, false);
            case NUMERIC -> probe(arguments, true);
            case MOCK -> mock(arguments);
            default -> new Plain(found.get());
        };
    }

    private static Order probe(String arguments, boolean numericOnly) {
        Arguments read = Arguments.read(arguments);
        if (read.unknown() != null) {
            return new Refused(unknownTopic(read.unknown()));
        }
        if (read.topics().size() > 1 || read.numbers().size() > 1) {
            return new Refused("`probe` takes one topic and one level, such as `probe trees 3`.");
        }
        Integer level = read.numbers().isEmpty() ? null : read.numbers().get(0);
        if (level != null && (level < 1 || level > 5)) {
            return new Refused(
                    "Levels go from 1 (phone screen) to 5 (Sr Staff bar); " + level + " is not one of them.");
        }
        return new Probe(read.topics().isEmpty() ? null : read.topics().get(0), level, numericOnly);
    }

    private static Order mock(String arguments) {
        Arguments read = Arguments.read(arguments);
        if (read.unknown() != null) {
            return new Refused(unknownTopic(read.unknown()));
        }
        if (read.numbers().size() > 1) {
            return new Refused("`mock` takes one number of questions, such as `mock 5 calibration`.");
        }
        return new Mock(read.numbers().isEmpty() ? null : read.numbers().get(0), read.topics());
    }

    private static String unknownTopic(String word) {
        List<String> slugs = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            slugs.add(topic.slug());
        }
        return "I don't know the topic “" + Wording.shown(word) + "”. Topics: " + String.join(", ", slugs) + ".";
    }
}
