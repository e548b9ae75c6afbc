package dev.viva.grading.second;

import dev.viva.grading.text.Cleaner;

/** An answer as it is shown to a reader: without characters that a person would not see, and not longer than is read. */
final class Plain {
    private Plain() {}

    static String of(String answer) {
        StringBuilder plain = new StringBuilder();
        answer.codePoints().filter(Plain::isSeen).forEach(plain::appendCodePoint);
        int end = Math.min(plain.length(), Cleaner.LONGEST);
        boolean cuts = end < plain.length() && end > 0 && Character.isHighSurrogate(plain.charAt(end - 1));
        return plain.substring(0, cuts ? end - 1 : end);
    }

    private static boolean isSeen(int code) {
        int type = Character.getType(code);
        return code == '\n'
                || code == '\t'
                || type != Character.CONTROL
                        && type != Character.FORMAT
                        && type != Character.SURROGATE
                        && type != Character.PRIVATE_USE
                        && type != Character.UNASSIGNED;
    }
}
