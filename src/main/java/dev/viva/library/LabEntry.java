package dev.viva.library;

import dev.viva.bank.Topic;
import java.util.Locale;

/**
 * An experiment of the lab as people choose it.
 *
 * @param number its number in the list, such as {@code X04}
 * @param name what people type, such as {@code adam-first-steps}
 * @param title one line
 * @param shows two sentences on what its picture shows
 */
public record LabEntry(String number, String name, Topic topic, String title, String shows) {
    /** True for the name and for the number, in any letter case. */
    boolean isCalled(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return name.equals(wanted) || number.toLowerCase(Locale.ROOT).equals(wanted);
    }
}
