package dev.viva.grading.text;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Two words written as one, where the second matters: {@code doesn't}, {@code cannot}, {@code nonzero}. */
record Contraction(String first, String second) {
    private static final Map<String, Contraction> KNOWN = Map.ofEntries(
            known("cannot", "can", "not"),
            known("dont", "do", "not"),
            known("doesnt", "does", "not"),
            known("didnt", "did", "not"),
            known("isnt", "is", "not"),
            known("arent", "are", "not"),
            known("wasnt", "was", "not"),
            known("wont", "will", "not"),
            known("cant", "can", "not"),
            known("couldnt", "could", "not"),
            known("shouldnt", "should", "not"),
            known("wouldnt", "would", "not"),
            known("havent", "have", "not"),
            known("hasnt", "has", "not"),
            known("nonzero", "non", "zero"),
            known("nonconvex", "non", "convex"),
            known("nonlinear", "non", "linear"),
            known("nonlinearity", "non", "linearity"),
            known("nonnegative", "non", "negative"),
            known("nonparametric", "non", "parametric"),
            known("nonstationary", "non", "stationary"),
            known("nondifferentiable", "non", "differentiable"),
            known("nonsmooth", "non", "smooth"));

    private static Map.Entry<String, Contraction> known(String whole, String first, String second) {
        return Map.entry(whole, new Contraction(first, second));
    }

    static @Nullable Contraction of(String word) {
        return KNOWN.get(word);
    }

    /** A word ending in {@code n't}. */
    static Contraction negated(String word) {
        String verb = word.substring(0, word.length() - 3);
        return new Contraction(verb.equals("ca") ? "can" : verb.equals("wo") ? "will" : verb, "not");
    }
}
