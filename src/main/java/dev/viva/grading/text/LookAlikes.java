package dev.viva.grading.text;

/** Letters of other scripts that look like Latin ones, replaced where they stand among Latin letters. */
final class LookAlikes {
    private static final String OTHER = "\u0430\u0435\u043E\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u04BB"
            + "\u0501\u051B\u0432\u043D\u043A\u043C\u0442"
            + "\u03BF\u03B1\u03B9\u03BD\u03C1\u03BA\u03C4\u03C5\u03C7\u03B5\u0261\u0131\u03F2\u0433\u043F\u044C";
    private static final String LATIN = "aeopcyxijshdqvhkmt" + "oaivpktuxegicrnb";

    private LookAlikes() {}

    /** Replaces look-alikes inside words of mixed script and words of nothing else; true where there were any. */
    static boolean replace(StringBuilder text) {
        boolean latinText = text.chars().filter(c -> c >= 'a' && c <= 'z').count() * 2 > text.length();
        boolean any = false;
        for (int from = 0; from < text.length(); ) {
            int to = from;
            while (to < text.length() && Character.isLetter(text.charAt(to))) {
                to++;
            }
            if (to > from && (isMixed(text, from, to) || latinText && isDisguise(text, from, to))) {
                any |= replace(text, from, to);
            }
            from = to + 1;
        }
        return any;
    }

    /** Two Latin letters at least: a formula such as 2λx is no disguise. */
    private static boolean isMixed(StringBuilder text, int from, int to) {
        int latin = 0;
        for (int i = from; i < to; i++) {
            latin += text.charAt(i) < 128 ? 1 : 0;
        }
        return latin >= 2 && latin < to - from;
    }

    /** A whole word of Cyrillic look-alikes in a Latin text. */
    private static boolean isDisguise(StringBuilder text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < 0x0400 || c > 0x052F || OTHER.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean replace(StringBuilder text, int from, int to) {
        boolean any = false;
        for (int i = from; i < to; i++) {
            int at = OTHER.indexOf(text.charAt(i));
            if (at >= 0) {
                text.setCharAt(i, LATIN.charAt(at));
                any = true;
            }
        }
        return any;
    }
}
