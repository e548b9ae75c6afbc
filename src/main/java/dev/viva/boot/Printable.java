package dev.viva.boot;

/** What a terminal may be given: nothing that steers it, ends a line early or turns text around. */
final class Printable {
    private Printable() {}

    /** Text for people: what steers is left out; line feeds and tabs stay. */
    static String text(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().filter(point -> !steers(point)).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /** One line of JSON, which spells what steers as escapes; the content stays the same. */
    static String json(String json) {
        StringBuilder plain = new StringBuilder(json.length());
        json.codePoints().forEach(point -> {
            if (steers(point)) {
                plain.append(String.format("\\u%04x", point));
            } else {
                plain.appendCodePoint(point);
            }
        });
        return plain.toString();
    }

    private static boolean steers(int point) {
        return Character.isISOControl(point) && point != '\n' && point != '\t'
                || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE
                || point == 0x2028
                || point == 0x2029
                || point == 0x061c
                || point == 0x200e
                || point == 0x200f
                || point >= 0x202a && point <= 0x202e
                || point >= 0x2066 && point <= 0x2069;
    }
}
