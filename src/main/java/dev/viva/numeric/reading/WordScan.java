package dev.viva.numeric.reading;

import java.util.Locale;
import java.util.Set;

/** Where words end, and the few that are two tokens written as one. */
final class WordScan {
    private static final Set<String> FUNCTIONS = Set.of("ln", "sqrt", "exp", "lg");

    private WordScan() {}

    static int end(String text, int from) {
        int end = from;
        while (end < text.length() && isPart(text, end) && (end == from || text.charAt(end) != 'π')) {
            end++;
        }
        return Math.max(end, Math.min(from + 1, text.length()));
    }

    private static boolean isPart(String text, int at) {
        char c = text.charAt(at);
        if (c == '\'') {
            return at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
        }
        int type = Character.getType(c);
        return Character.isLetter(c)
                || Tokenizer.isDigit(c)
                || c == '_' && !ends(text, at)
                || c == '°'
                || Character.isSurrogate(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.LETTER_NUMBER;
    }

    private static boolean ends(String text, int at) {
        return at + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(at + 1));
    }

    /** {@code ln2} is the function and its argument; 0 where a word is one token. */
    static int functionEnd(String word) {
        int letters = 0;
        while (letters < word.length() && Character.isLetter(word.charAt(letters))) {
            letters++;
        }
        boolean digitsFollow =
                letters < word.length() && word.substring(letters).chars().allMatch(c -> Tokenizer.isDigit((char) c));
        return digitsFollow && FUNCTIONS.contains(word.substring(0, letters).toLowerCase(Locale.ROOT)) ? letters : 0;
    }

    /** {@code C2} after a number, as in 5C2. */
    static boolean isChoose(String word) {
        return word.length() > 1
                && word.charAt(0) == 'C'
                && word.substring(1).chars().allMatch(c -> Tokenizer.isDigit((char) c));
    }
}
