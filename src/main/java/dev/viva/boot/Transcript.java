package dev.viva.boot;

/** A conversation as it is printed. */
final class Transcript {
    private static final int WIDTH = 96;

    private Transcript() {}

    static String viva(String text) {
        return "Viva\n" + indented(text);
    }

    static String candidate(String text) {
        return "Candidate\n" + indented(text);
    }

    /** The heading stands alone on its line, so that others can find it. */
    static String scorecard(String text) {
        return "Scorecard\n=========\n" + wrapped(text.replaceFirst("^\\*\\*Scorecard\\*\\*\\n", ""), "");
    }

    private static String indented(String text) {
        return wrapped(text, "    ");
    }

    private static String wrapped(String text, String indent) {
        StringBuilder out = new StringBuilder();
        Printable.text(text).replace("**", "").lines().forEach(line -> wrap(line, indent, out));
        return out.toString();
    }

    private static void wrap(String line, String indent, StringBuilder out) {
        String hanging = line.startsWith("- ") ? "  " : "";
        int column = indent.length();
        out.append(indent);
        for (String word : line.split(" ")) {
            if (column > indent.length() && column + word.length() + 1 > WIDTH) {
                out.append('\n').append(indent).append(hanging);
                column = indent.length() + hanging.length();
            } else if (column > indent.length()) {
                out.append(' ');
                column++;
            }
            out.append(word);
            column += word.length();
        }
        out.append('\n');
    }
}
