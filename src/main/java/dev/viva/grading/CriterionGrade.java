package dev.viva.grading;

import org.jspecify.annotations.Nullable;

/**
 * The mark for one criterion.
 *
 * @param credit 0 to 1
 * @param probability how likely a person would say it is met, 0 to 1
 * @param quote the words of the answer that earned (or contradicted) it, or null where it is missed
 */
public record CriterionGrade(
        String id,
        Verdict verdict,
        double credit,
        double probability,
        @Nullable String quote) {
    public CriterionGrade {
        requireUnit("credit", credit);
        requireUnit("probability", probability);
    }

    /** A criterion starts as not found and is filled in. */
    public static CriterionGrade missed(String id) {
        return new CriterionGrade(id, Verdict.MISSED, 0, 0, null);
    }

    private static void requireUnit(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " must be 0 to 1, found " + value);
        }
    }
}
