package dev.viva.grading.match;

import dev.viva.grading.text.Passage;
import dev.viva.grading.text.Span;
import dev.viva.grading.text.Token;
import java.util.List;

/** Whether one term of each group stands in one clause. */
final class Binding {
    private Binding() {}

    static boolean holds(List<List<List<String>>> groups, Passage passage, Span where) {
        return passage.segments().clauses().stream()
                .filter(clause -> clause.from() >= where.from() && clause.to() <= where.to())
                .map(clause -> passage.tokens().subList(clause.from(), clause.to()))
                .anyMatch(tokens -> groups.stream().allMatch(group -> hasOne(group, tokens)));
    }

    private static boolean hasOne(List<List<String>> group, List<Token> tokens) {
        return group.stream().anyMatch(stems -> has(stems, tokens));
    }

    private static boolean has(List<String> stems, List<Token> tokens) {
        for (int at = 0; at + stems.size() <= tokens.size(); at++) {
            int same = 0;
            while (same < stems.size() && tokens.get(at + same).stem().equals(stems.get(same))) {
                same++;
            }
            if (same == stems.size()) {
                return true;
            }
        }
        return false;
    }
}
