package dev.viva.numeric.reading;

import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Checks that the last conclusion is not merely an aside of an earlier number: "0.25 (n = 10)", "0.18 because p = 0.9",
 * "p = 3 or p = 4". Where it is and the numbers differ, Viva asks rather than guesses.
 */
final class Asides {
    private final List<Token> tokens;
    private final List<Clause> clauses;
    private final IntFunction<@Nullable Amount> single;

    Asides(List<Token> tokens, List<Clause> clauses, IntFunction<@Nullable Amount> single) {
        this.tokens = tokens;
        this.clauses = clauses;
        this.single = single;
    }

    void check(int chosen, Amount amount) {
        int marker = clauses.get(chosen).marker();
        if (chosen == 0 || marker < 0 || !isAside(chosen, marker)) {
            return;
        }
        Amount earlier = single.apply(chosen - 1);
        if (earlier != null && !earlier.agrees(amount)) {
            throw Refusal.ask("I see more than one number. Which one is your answer?");
        }
    }

    private boolean isAside(int chosen, int marker) {
        Clause before = clauses.get(chosen - 1);
        if (tokens.get(marker).isWord()) {
            return false;
        }
        boolean named = marker > before.from() && tokens.get(marker - 1).isWord();
        boolean reason = named && holds(before, Prose.REASONS::contains);
        boolean alternative = holds(before, word -> word.equals("or") || word.equals("either"));
        return reason || alternative || isBracketed(before, marker);
    }

    private boolean holds(Clause clause, java.util.function.Predicate<String> test) {
        boolean numberSeen = false;
        for (Token token : tokens.subList(clause.from(), clause.to())) {
            if (numberSeen && token.isWord() && test.test(token.lower())) {
                return true;
            }
            numberSeen |= token.isNumber();
        }
        return false;
    }

    private boolean isBracketed(Clause before, int marker) {
        int open = 0;
        boolean numberSeen = false;
        for (Token token : tokens.subList(before.from(), marker)) {
            open += token.is("(") && numberSeen ? 1 : token.is(")") && open > 0 ? -1 : 0;
            numberSeen |= token.isNumber();
        }
        return open > 0;
    }
}
