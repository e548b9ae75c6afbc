package dev.viva.grading.match;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How much a term tells: how rare it is among the texts of the field and in everyday English, whichever says less. 1
 * for a term of every text, about 8 for a term never seen.
 */
public final class TermWeights {
    /** Everyday frequency: ten times the base-10 logarithm of the count in 10^9 words ("Zipf", van Heuven 2014). */
    private static final double COMMONEST = 70;

    private static final double PER_STEP = 0.11;
    private static final double UNSEEN_CONCEPT = 5;

    private final Map<String, Double> weights = new HashMap<>();
    private final double unseen;

    private TermWeights(double unseen) {
        this.unseen = unseen;
    }

    /**
     * @param field what {@link #count} writes: the number of texts, then a term and its count a line
     * @param english a stem and its everyday frequency a line; {@code #} starts a comment
     */
    public static TermWeights parse(String field, String english) {
        List<String> lines = field.lines().toList();
        int texts = Integer.parseInt(lines.get(0));
        TermWeights result = new TermWeights(rarity(0, texts));
        lines.subList(1, lines.size()).forEach(line -> result.lower(name(line), rarity(count(line), texts)));
        english.lines()
                .filter(line -> !line.startsWith("#"))
                .forEach(line -> result.lower(name(line), 1 + PER_STEP * Math.max(0, COMMONEST - count(line))));
        return result;
    }

    private static double rarity(int count, int texts) {
        return 1 + Math.log((texts + 1.0) / (count + 1.0));
    }

    private static String name(String line) {
        return line.substring(0, line.lastIndexOf(' '));
    }

    private static int count(String line) {
        return Integer.parseInt(line.substring(line.lastIndexOf(' ') + 1));
    }

    private void lower(String term, double weight) {
        weights.merge(term, weight, Math::min);
    }

    /** Counts in how many texts, each given as its terms, each term stands; terms of a single text are left out. */
    public static String count(List<? extends List<String>> texts) {
        Map<String, Integer> counts = new TreeMap<>();
        for (List<String> text : texts) {
            Set<String> seen = new HashSet<>(text);
            seen.forEach(term -> counts.merge(term, 1, Integer::sum));
        }
        StringBuilder out = new StringBuilder().append(texts.size()).append('\n');
        counts.forEach((term, count) -> {
            if (count > 1) {
                out.append(term).append(' ').append(count).append('\n');
            }
        });
        return out.toString();
    }

    public double of(String term) {
        return weights.getOrDefault(term, term.startsWith("=") ? UNSEEN_CONCEPT : unseen);
    }

    /** Whether the term is a known one. */
    public boolean knows(String term) {
        return weights.containsKey(term);
    }
}
