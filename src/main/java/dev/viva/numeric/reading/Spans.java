package dev.viva.numeric.reading;

import java.util.List;

/** Tells intervals apart from several numbers: "0.2 to 0.3", "between 0.2 and 0.3", "[0.2, 0.3]", "0.2..0.3". */
final class Spans {
    private Spans() {}

    /** Whether the two values of a clause are the ends of one interval. */
    static boolean isSpan(List<Token> tokens, Clause clause, List<Found> values) {
        if (values.size() != 2) {
            return false;
        }
        List<Token> middle = tokens.subList(values.get(0).end(), values.get(1).from());
        if (middle.size() != 1) {
            return false;
        }
        Token link = middle.get(0);
        Token before =
                values.get(0).from() > clause.from() ? tokens.get(values.get(0).from() - 1) : link;
        if (link.is(",")) {
            return closes(before, tokens, values.get(1).end(), clause);
        }
        return link.isWord("to") || link.is("..") || link.is("—") || link.isWord("and") && before.isWord("between");
    }

    private static boolean closes(Token open, List<Token> tokens, int end, Clause clause) {
        boolean opened = open.is("[") || open.is("(");
        return opened
                && end < clause.to()
                && (tokens.get(end).is("]") || tokens.get(end).is(")"));
    }
}
