package dev.viva.library;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reference to a part of a work, taken apart.
 *
 * @param place the chapter or section, such as 3.4; empty for the whole work
 */
record Reference(String work, String place) {
    private static final Pattern WITH_PLACE = Pattern.compile("(?<work>.+)-(?<place>[0-9]+(?:\\.[0-9]+)*)");

    static Reference read(String text) {
        Matcher matcher = WITH_PLACE.matcher(text);
        return matcher.matches()
                ? new Reference(matcher.group("work"), matcher.group("place"))
                : new Reference(text, "");
    }
}
