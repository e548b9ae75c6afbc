package dev.viva.library;

import java.util.List;

/** What the records of this package demand of their parts; the message names the part. */
final class Require {
    private Require() {}

    static void text(String name, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("`" + name + "` is empty");
        }
    }

    static List<String> texts(String name, List<String> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("`" + name + "` needs at least one entry");
        }
        values.forEach(value -> text(name, value));
        return List.copyOf(values);
    }
}
