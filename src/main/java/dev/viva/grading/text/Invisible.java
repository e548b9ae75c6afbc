package dev.viva.grading.text;

/** Characters that nobody sees but a comparison would. */
final class Invisible {
    private Invisible() {}

    /** Controls that change the direction in which text is shown. */
    static boolean isBidi(int code) {
        return code >= 0x202A && code <= 0x202E
                || code >= 0x2066 && code <= 0x2069
                || code == 0x061C
                || code == 0x200E
                || code == 0x200F;
    }

    /** Zero-width characters, soft hyphen and tag characters. */
    static boolean is(int code) {
        return code == 0x200B
                || code == 0x200C
                || code == 0x00AD
                || code == 0x180E
                || code >= 0x2060 && code <= 0x2064
                || code == 0xFEFF
                || code >= 0xE0000 && code <= 0xE007F;
    }

    /** Invisible characters of honest text: emoji joiners, variation selectors, stray marks, lone surrogates. */
    static boolean isSilent(int code) {
        int type = Character.getType(code);
        return code == 0x200D
                || type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.SURROGATE;
    }
}
