package dev.viva.numeric.reading;

/** Takes off what chat and typesetting put around a number: quote marks, spoilers, code, struck text, LaTeX, entities. */
final class Dress {
    private static final String[][] PLAIN = {
        {"&gt;", ">"}, {"&lt;", "<"}, {"&nbsp;", " "}, {"&times;", "×"}, {"&minus;", "-"}, {"&amp;", "&"},
        {"||", " "}, {"`", " "}, {"__", " "}, {"\"", " "}, {"i.e.", ";"}, {"e.g.", ";"}, {"s.f.", "sf"}, {"d.p.", "dp"}
    };

    private Dress() {}

    static String off(String cleaned) {
        String text = cleaned;
        for (String[] pair : PLAIN) {
            text = text.replace(pair[0], pair[1]);
        }
        text = struck(text);
        text = quoteMarks(text);
        if (text.indexOf('\\') >= 0 || text.contains("^{") || text.contains("_{")) {
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

    /** A "> " at the start of a line quotes; without the space it is an inequality. */
    private static String quoteMarks(String text) {
        if (text.indexOf('>') < 0 && text.indexOf('#') < 0) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            kept.append(kept.length() > 0 ? "\n" : "").append(line.substring(markEnd(line)));
        }
        return kept.toString();
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
