package dev.viva.bank;

import java.util.List;

/**
 * An answer that people marked point by point.
 *
 * @param met ids of the criteria that it meets
 * @param partly ids of the criteria that it meets in part
 * @param misconceptions ids of the misconceptions that it states
 * @param held true where it is only ever reported on, never used to fit or to tune
 */
public record Sample(String answer, List<String> met, List<String> partly, List<String> misconceptions, boolean held) {
    public Sample {
        met = List.copyOf(met);
        partly = List.copyOf(partly);
        misconceptions = List.copyOf(misconceptions);
    }

    /** The mark of one criterion, 0 to 1. */
    public double mark(String criterion) {
        return met.contains(criterion) ? 1 : partly.contains(criterion) ? 0.5 : 0;
    }

    /** The score that follows from the marks, 0 to 1. */
    public double score(AnswerKey key) {
        double earned = 0;
        for (Criterion criterion : key.criteria()) {
            earned += criterion.weight() * mark(criterion.id());
        }
        for (Misconception wrong : key.misconceptions()) {
            earned -= misconceptions.contains(wrong.id()) ? wrong.costs() : 0;
        }
        return Math.max(0, Math.min(1, earned / key.totalWeight()));
    }
}
