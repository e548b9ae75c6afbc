package dev.viva.bank.lint;

import java.util.Comparator;

/**
 * Where something stands.
 *
 * @param line from 1, or 0 for the file as a whole
 */
public record Place(String file, int line) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::file).thenComparingInt(Place::line);

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return line > 0 ? file + ":" + line : file;
    }
}
