package dev.viva.numeric.reading;

import java.util.Arrays;

/** Takes off what chat and typesetting put around a number: quote marks, spoilers, code, struck text, LaTeX, entities. */
final class Dress {
    private static final String[][] PLAIN = {
        {"&gt;", ">"},
        {"&lt;", "<"},
        {"&nbsp;", " "},
        {"&times;", "×"},
        {"&minus;", "-"},
        {"&amp;", "&"},
        {"||", " "},
        {"`", " "},
        {"__", " "},
        {"\"", " "},
        {"i.e.", ";"},
        {"e.g.", ";"},
        {"s.f.", "sf"},
        {"d.p.", "dp"}
    };

    private Dress() {}

    static String off(String cleaned) {
        String text = cleaned;
        for (String[] pair : PLAIN) {
            text = text.replace(pair[0], pair[1]);
        }
        text = struck(text);
        text = quoteMarks(text);
        if (text.indexOf('\\') >= 0 || text.contains("^{") || text.contains("_{") || text.contains("{,}")) {
            text = Latex.off(text);
        }
        return dollars(text);
    }

    /** Struck out text is not part of the answer. */
    private static String struck(String text) {
        StringBuilder kept = new StringBuilder();
        int from = 0;
        int open = text.indexOf("~~");
        while (open >= 0) {
            int close = text.indexOf("~~", open + 2);
            if (close < 0) {
                break;
            }
            kept.append(text, from, open).append(' ');
            from = close + 2;
            open = text.indexOf("~~", from);
        }
        return kept.append(text.substring(from)).toString();
    }

    /**
     * A "> " at the start of a line quotes; without the space it is an inequality. Where only some lines are quoted they
     * repeat what somebody said before and are left out.
     */
    private static String quoteMarks(String text) {
        if (text.indexOf('>') < 0 && text.indexOf('#') < 0) {
            return text;
        }
        String[] lines = text.split("\n", -1);
        boolean own = Arrays.stream(lines).anyMatch(line -> !line.isBlank() && !isQuote(line));
        StringBuilder kept = new StringBuilder();
        for (String line : lines) {
            kept.append(own && isQuote(line) ? "" : line.substring(markEnd(line)))
                    .append('\n');
        }
        return kept.toString();
    }

    private static boolean isQuote(String line) {
        return line.startsWith("> ") || line.startsWith(">>");
    }

    private static int markEnd(String line) {
        int end = 0;
        int at = 0;
        while (at < line.length() && (line.charAt(at) == '>' || line.charAt(at) == '#' || line.charAt(at) == ' ')) {
            if (line.charAt(at) == ' ') {
                end = at + 1;
            }
            at++;
        }
        return end;
    }

    /** Paired dollar signs are LaTeX, a single one is money. */
    private static String dollars(String text) {
        long count = text.chars().filter(c -> c == '$').count();
        return count > 0 && count % 2 == 0 ? text.replace('$', ' ') : text;
    }
}
