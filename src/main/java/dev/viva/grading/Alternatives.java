package dev.viva.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads a point as people write it for each other: "The student mentions one of these: the slide is smooth OR …". */
final class Alternatives {
    private static final String OR = " OR ";
    private static final List<String> LEADS =
            List.of("the student", "student", "the answer", "either", "one of", "any of");
    private static final int LONGEST_LEAD = 90;
    private static final int MOST = 8;

    private Alternatives() {}

    /** Each of what is offered, without what leads to it; nothing where a point is one statement alone. */
    static List<String> of(String says) {
        List<String> all = new ArrayList<>();
        int from = afterLead(says);
        for (int or = says.indexOf(OR, from); or >= 0 && all.size() < MOST - 1; or = says.indexOf(OR, from)) {
            add(says.substring(from, or), all);
            from = or + OR.length();
        }
        if (from > 0) {
            add(says.substring(from), all);
        }
        return all;
    }

    private static void add(String text, List<String> all) {
        if (!text.isBlank()) {
            all.add(text.strip());
        }
    }

    private static int afterLead(String says) {
        int colon = says.indexOf(':');
        String start = says.strip().toLowerCase(Locale.ROOT);
        boolean leads = colon > 0 && colon < LONGEST_LEAD && LEADS.stream().anyMatch(start::startsWith);
        return leads ? colon + 1 : 0;
    }
}
