package dev.viva.bank.lint;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses which known name was meant by an unknown one. */
public final class Nearest {
    private static final int LONGEST = 80;

    private Nearest() {}

    /** {@code ; did you mean `x`?} where a known name is near enough, else nothing. */
    public static String hint(String wrong, Collection<String> known) {
        return of(wrong, known).map(name -> "; did you mean `" + name + "`?").orElse("");
    }

    /** The known name with the fewest slips, at most one for each three letters. */
    public static Optional<String> of(String wrong, Collection<String> known) {
        if (wrong.length() > LONGEST) {
            return Optional.empty();
        }
        String lower = wrong.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(name -> distance(lower, name) <= Math.max(1, Math.max(name.length(), lower.length()) / 3))
                .min(Comparator.<String>comparingInt(name -> distance(lower, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Letters to add, drop, change or exchange with their neighbour. */
    static int distance(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, one, other, i, j);
            }
        }
        return cost[one.length()][other.length()];
    }

    private static int cheapest(int[][] cost, String one, String other, int i, int j) {
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int best = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + change);
        boolean exchanged =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return exchanged ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
