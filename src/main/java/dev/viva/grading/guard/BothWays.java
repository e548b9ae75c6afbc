package dev.viva.grading.guard;

import dev.viva.grading.text.Opposites;
import dev.viva.grading.text.Passage;
import dev.viva.grading.text.Span;
import dev.viva.grading.text.Term;
import java.util.List;
import java.util.Set;

/** "L1 or L2 gives sparsity": whoever offers both has not chosen. */
public final class BothWays {
    /** The flag for it. */
    public static final String FLAG = "both-ways";

    /** How many words may stand between the two. */
    private static final int NEAR = 5;

    private BothWays() {}

    /**
     * Whether a stretch of an answer offers, with "or", a term and its opposite of which the point names only one, or
     * the statement and its denial ("or not").
     */
    public static boolean offers(Passage answer, Span where, Set<String> named, Opposites opposites) {
        List<Term> terms = answer.terms(where);
        for (int i = 0; i < terms.size(); i++) {
            for (int j = i + 1;
                    j < terms.size() && terms.get(j).token() - terms.get(i).token() <= NEAR;
                    j++) {
                String one = terms.get(i).id();
                String other = terms.get(j).id();
                boolean opposite = opposites.turn(one, other);
                if (opposite
                        && named.contains(one) != named.contains(other)
                        && hasOr(answer, terms.get(i).token(), terms.get(j).token())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean hasOr(Passage answer, int from, int to) {
        return answer.tokens().subList(from, to).stream()
                .anyMatch(token -> token.form().equals("or"));
    }
}
