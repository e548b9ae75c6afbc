package dev.viva.grading.text;

/** One character for each kind of punctuation. */
final class Punctuation {
    private Punctuation() {}

    static int plain(int code) {
        return switch (code) {
            case '\u2018', '\u2019', '\u201B', '\u02BC', '\u00B4' -> '\'';
            case '\u201C', '\u201D', '\u201E', '\u00AB', '\u00BB' -> '"';
            case '\u2010', '\u2011', '\u2012', '\u2212' -> '-';
            case '\u2013', '\u2014', '\u2015' -> '\u2014';
            case '\u2028', '\u2029', '\u0085' -> '\n';
            case '\u3002', '\uFF0E' -> '.';
            case '\u2022', '\u25CF', '\u25CB', '\u25AA', '\u2023', '\u00B7' -> '\u2022';
            case '\u2044' -> '/';
            default -> Character.isWhitespace(code) || Character.isSpaceChar(code) ? ' ' : code;
        };
    }

    static boolean endsSentence(char c) {
        return c == '.' || c == '!' || c == '?' || c == '\n' || c == ';' || c == '\u2022';
    }

    static boolean endsClause(char c) {
        return c == ',' || c == ':' || c == '(' || c == ')' || c == '\u2014' || endsSentence(c);
    }
}
