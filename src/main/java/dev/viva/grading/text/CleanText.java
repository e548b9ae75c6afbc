package dev.viva.grading.text;

import java.util.List;

/**
 * A text in one spelling (lower case, no accents, compatibility forms and look-alikes replaced, invisible characters
 * gone) that still knows where each character came from.
 *
 * @param raw the text as typed
 * @param text the text in one spelling
 * @param starts for each character of {@code text}, where its origin starts in {@code raw}
 * @param ends for each character of {@code text}, where its origin ends in {@code raw}
 * @param flags what a reader should know, such as {@code homoglyphs}
 */
public record CleanText(String raw, String text, int[] starts, int[] ends, List<String> flags) {
    public static final String CUT = "cut-at-4000-characters";
    public static final String HOMOGLYPHS = "homoglyphs";
    public static final String INVISIBLE = "invisible-characters";
    public static final String BIDI = "bidi-controls";

    public CleanText {
        flags = List.copyOf(flags);
    }

    /** The original characters behind {@code [from, to)} of the cleaned text, without white space at the ends. */
    public String quote(int from, int to) {
        return from >= to ? "" : raw.substring(starts[from], ends[to - 1]).strip();
    }
}
