package dev.viva.grading.match;

import dev.viva.grading.text.Opposites;
import dev.viva.grading.text.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lays two texts side by side, term by term (longest common subsequence), and sees what replaced what. */
final class Alignment {
    private static final int LONGEST = 60;
    private static final Set<String> NUMBERS = Set.of("=zero", "=one", "=two", "=three", "=half");

    private final List<String> here;
    private final List<String> there;
    private final int[][] common;

    private Alignment(List<Term> here, List<Term> there, Opposites opposites) {
        this.here = ids(here);
        this.there = ids(there);
        this.common = new int[this.here.size() + 1][this.there.size() + 1];
        for (int i = this.here.size() - 1; i >= 0; i--) {
            for (int j = this.there.size() - 1; j >= 0; j--) {
                common[i][j] = this.here.get(i).equals(this.there.get(j))
                        ? common[i + 1][j + 1] + firmness(this.here.get(i), opposites)
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
    }

    /** What a statement is about is laid side by side first, then what has no opposite, then what can be turned. */
    private static int firmness(String id, Opposites opposites) {
        return opposites.isEntity(id) ? 4 : opposites.of(id).isEmpty() ? 3 : 2;
    }

    private static List<String> ids(List<Term> terms) {
        return terms.stream().limit(LONGEST).map(Term::id).toList();
    }

    /** The share of the phrasing's weight in whose very place the opposite stands. */
    static double replaced(Phrase phrase, Window window, Opposites opposites) {
        return phrase.total() == 0
                ? 0
                : Math.min(
                        1,
                        new Alignment(phrase.passage().terms(), window.terms(), opposites)
                                        .replaced(phrase.weights(), opposites)
                                / phrase.total());
    }

    private double replaced(Map<String, Double> weights, Opposites opposites) {
        double replaced = 0;
        List<String> missing = new ArrayList<>();
        List<String> extra = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < here.size() || j < there.size()) {
            if (i < here.size() && j < there.size() && here.get(i).equals(there.get(j))) {
                replaced += weigh(missing, extra, weights, opposites);
                i++;
                j++;
            } else if (j == there.size() || i < here.size() && common[i + 1][j] >= common[i][j + 1]) {
                missing.add(here.get(i++));
            } else {
                extra.add(there.get(j++));
            }
        }
        return replaced + weigh(missing, extra, weights, opposites);
    }

    /** Weighs a gap and empties it. */
    private static double weigh(
            List<String> missing, List<String> extra, Map<String, Double> weights, Opposites opposites) {
        double weight = 0;
        for (String id : missing) {
            boolean turned = extra.stream().anyMatch(other -> opposites.turn(id, other))
                    || isNumber(id) && extra.stream().anyMatch(Alignment::isNumber);
            weight += turned ? weights.getOrDefault(id, 0.0) : 0;
        }
        missing.clear();
        extra.clear();
        return weight;
    }

    /** Another number in the place of a number says something else, too. */
    private static boolean isNumber(String id) {
        return Character.isDigit(id.charAt(0)) || NUMBERS.contains(id);
    }
}
