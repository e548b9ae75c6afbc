package dev.viva.numeric.reading;

import java.util.List;

/** "With p of 0.3 the rate is 0.18": where exactly one "is" stands before numbers, they are what is said. */
final class Links {
    private Links() {}

    static List<Amount> afterOnlyLink(List<Token> tokens, Clause clause, List<Amount> amounts) {
        int link = -1;
        for (int i = clause.from(); i < clause.to(); i++) {
            if (tokens.get(i).isWord() && Prose.LINKS.contains(tokens.get(i).lower())) {
                if (link >= 0) {
                    return List.of();
                }
                link = i;
            }
        }
        int after = link;
        return link < 0
                ? List.of()
                : amounts.stream()
                        .filter(amount -> amount.found().from() > after)
                        .toList();
    }
}
