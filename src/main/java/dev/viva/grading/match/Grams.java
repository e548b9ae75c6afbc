package dev.viva.grading.match;

import dev.viva.grading.text.Term;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Pairs of neighbouring terms and runs of four characters. */
final class Grams {
    private static final int LENGTH = 4;

    private Grams() {}

    static Set<String> pairs(List<Term> terms) {
        Set<String> pairs = new HashSet<>();
        for (int i = 1; i < terms.size(); i++) {
            pairs.add(terms.get(i - 1).id() + " " + terms.get(i).id());
        }
        return pairs;
    }

    /** Runs of letters and digits only, white space as one blank. */
    static Set<String> of(String cleaned) {
        StringBuilder plain = new StringBuilder(" ");
        for (int i = 0; i < cleaned.length(); i++) {
            char c = cleaned.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                plain.append(c);
            } else if (plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
        }
        Set<String> grams = new HashSet<>();
        for (int i = 0; i + LENGTH <= plain.length(); i++) {
            grams.add(plain.substring(i, i + LENGTH));
        }
        return grams;
    }

    /** The share of {@code wanted} in {@code there}; 0 where nothing is wanted. */
    static double share(Set<String> wanted, Set<String> there) {
        if (wanted.isEmpty()) {
            return 0;
        }
        return wanted.stream().filter(there::contains).count() / (double) wanted.size();
    }
}
