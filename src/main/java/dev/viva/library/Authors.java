package dev.viva.library;

import java.util.List;
import java.util.regex.Pattern;

/** Authors as a reading list names them: "T. Hastie, R. Tibshirani, J. Friedman". */
final class Authors {
    private static final Pattern INITIALS = Pattern.compile("(?<=^|, )(?:\\p{Lu}\\p{Ll}?\\.[- ]?)+\\s*");
    private static final int MOST = 3;

    private Authors() {}

    /** The family names; of more than three people the first alone. */
    static String brief(String authors) {
        List<String> names = List.of(INITIALS.matcher(authors).replaceAll("").split(", "));
        return names.size() <= MOST ? String.join(", ", names) : names.get(0) + " et al.";
    }
}
