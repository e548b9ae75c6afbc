package dev.viva.lab.claim;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A claim of the source guide and what became of it.
 *
 * @param id as in the list of claims, such as C062
 * @param value the figure as recomputed, or null where there is none to compute
 * @param how the way to it in a few words, or what the judgement rests on
 * @param note what a reader should know, one sentence; may be empty
 */
public record Claim(String id, Verdict verdict, @Nullable Double value, String how, String note) {
    /** How the claim stands. */
    public enum Verdict {
        CONFIRMED,
        ROUNDED,
        WRONG,
        MISLEADING,
        NOT_COMPUTABLE;

        /** The word of the contract. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Claim {
        if (!id.matches("C[0-9]{3}")) {
            throw new IllegalArgumentException("a claim's id reads C and three digits, found " + id);
        }
        if (how.isBlank()) {
            throw new IllegalArgumentException("claim " + id + " must say how it was judged");
        }
        if (value != null && !Double.isFinite(value)) {
            throw new IllegalArgumentException("claim " + id + " has no finite value");
        }
    }

    /** A claim that nothing here can compute, or whose figure is not the point. */
    static Claim judged(String id, Verdict verdict, String how, String note) {
        return new Claim(id, verdict, null, how, note);
    }

    /** A claim about a figure: confirmed within {@code tolerance} of the stated value (relative), else wrong. */
    static Claim figure(String id, double stated, double value, double tolerance, String how, String note) {
        boolean holds = Math.abs(value - stated) <= tolerance * Math.max(Math.abs(stated), 1e-12);
        return new Claim(id, holds ? Verdict.CONFIRMED : Verdict.WRONG, value, how, note);
    }
}
