package dev.viva.grading.match;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What the model looks at; each 0 to 1 unless said otherwise. */
public enum Feature {
    /** Always 1. */
    BASE,
    /** Weighted recall of the best phrasing in its best window. */
    WINDOW,
    /** Weighted recall of the best phrasing in the whole answer. */
    WHOLE,
    /** Weighted recall of the terms of all phrasings in the best window. */
    PROFILE,
    /** Share of the terms of this point alone that the answer has. */
    UNIQUE,
    /** Neighbouring terms in common. */
    PAIRS,
    /** Runs of four characters in common. */
    GRAMS,
    /** How much of the window belongs to the point. */
    PRECISION,
    /** Recall here less recall of the nearest other criterion in the same window, -1 to 1. */
    AHEAD_OF_SIBLINGS,
    /** Recall here less recall of the nearest misconception in the same window, -1 to 1. */
    AHEAD_OF_WRONG,
    /** Terms found, four or more being 1. */
    FOUND,
    /** 1 where the point has numbers and none stands in the answer. */
    NUMBER_MISSING,
    /** Weighted share of the common terms that are negated on one side only. */
    NEGATED,
    /** Weighted share of the point for which the window has the opposite word. */
    OPPOSED,
    /** Weighted share of the common terms that left a partner of their clause for another. */
    CROSSED,
    /** Weighted share of the point that is said of the opposite thing. */
    EXCHANGED,
    /** 1 where the terms to bind stand together in a clause. */
    BOUND,
    /** 1 where there are terms to bind and they stand together nowhere. */
    UNBOUND,
    /** As WHOLE, with words of like meaning and like beginning counted in part. */
    SOFT,
    /** Mean WHOLE of all criteria: a good answer is good in more than one place. */
    HALO,
    /** Terms of the answer for each term of the point, at most 1. */
    LENGTH,
    /** Share of the answer's terms that the question has too. */
    REPEATED,
    /** Weighted overlap of the window and the phrasing, F1. */
    OVERLAP,
    /** Likeness of the best window to all phrasings, words of like meaning counted in part. */
    NEAR,
    /** NEAR as a share of itself and the nearest other point in the same window; one half where neither is near. */
    OWN,
    /** Share of the three weightiest terms of the phrasings that the answer has. */
    KEYWORDS,
    /** NEAR times OWN. */
    NEAR_AND_OWN;

    /** The names in model files, such as {@code ahead-of-wrong}, in order. */
    public static List<String> names() {
        return Arrays.stream(values())
                .map(each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }
}
