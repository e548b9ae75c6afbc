package dev.viva.grading.match;

import dev.viva.grading.model.Column;
import dev.viva.grading.model.Trend;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What the model looks at; each 0 to 1 unless said otherwise. */
public enum Feature {
    /** Always 1. */
    BASE(Trend.UNUSED),
    /** Weighted recall of the best phrasing in its best window. */
    WINDOW(Trend.UP),
    /** Weighted recall of the best phrasing in the whole answer. */
    WHOLE(Trend.UP),
    /** Weighted recall of the terms of all phrasings in the best window. */
    PROFILE(Trend.UP),
    /** Share of the terms of this point alone that the answer has. */
    UNIQUE(Trend.UP),
    /** Neighbouring terms in common. */
    PAIRS(Trend.UP),
    /** Runs of four characters in common. */
    GRAMS(Trend.UP),
    /** How much of the window belongs to the point. */
    PRECISION(Trend.UNUSED),
    /** Recall here less recall of the nearest other criterion in the same window, -1 to 1. */
    AHEAD_OF_SIBLINGS(Trend.UP),
    /** Recall here less recall of the nearest misconception in the same window, -1 to 1. */
    AHEAD_OF_WRONG(Trend.UP),
    /** Terms found, four or more being 1. */
    FOUND(Trend.UP),
    /** 1 where the point has numbers and none stands in the answer. */
    NUMBER_MISSING(Trend.DOWN),
    /** Weighted share of the common terms that are negated on one side only. */
    NEGATED(Trend.DOWN),
    /** Weighted share of the point for which the window has the opposite word. */
    OPPOSED(Trend.DOWN),
    /** Weighted share of the common terms that left a partner of their clause for another. */
    CROSSED(Trend.DOWN),
    /** Weighted share of the point that is said of the opposite thing. */
    EXCHANGED(Trend.DOWN),
    /** 1 where the terms to bind stand together in a clause. */
    BOUND(Trend.UP),
    /** 1 where there are terms to bind and they stand together nowhere. */
    UNBOUND(Trend.DOWN),
    /** As WHOLE, with words of like meaning and like beginning counted in part. */
    SOFT(Trend.UP),
    /** Mean WHOLE of all criteria: a good answer is good in more than one place. */
    HALO(Trend.UP),
    /** Terms of the answer for each term of the point, at most 1. */
    LENGTH(Trend.UNUSED),
    /** Share of the answer's terms that the question has too. */
    REPEATED(Trend.UNUSED),
    /** Weighted overlap of the window and the phrasing, F1. */
    OVERLAP(Trend.UP),
    /** Likeness of the best window to all phrasings, words of like meaning counted in part. */
    NEAR(Trend.UP),
    /** NEAR as a share of itself and the nearest other point in the same window; one half where neither is near. */
    OWN(Trend.UP),
    /** Share of the three weightiest terms of the phrasings that the answer has. */
    KEYWORDS(Trend.UP),
    /** NEAR times OWN. */
    NEAR_AND_OWN(Trend.UP);

    private final Trend trend;

    Feature(Trend trend) {
        this.trend = trend;
    }

    /** The columns of model files, such as {@code ahead-of-wrong}, in order. */
    public static List<Column> columns() {
        return Arrays.stream(values())
                .map(each -> new Column(each.name().toLowerCase(Locale.ROOT).replace('_', '-'), each.trend))
                .toList();
    }
}
