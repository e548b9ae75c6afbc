package dev.viva.bank;

import org.jspecify.annotations.Nullable;

/** How far an answer may lie from the key; any one that holds suffices. All absent: relative 0.01. */
public record NumericTolerance(
        @Nullable Double relative,
        @Nullable Double absolute,
        @Nullable Integer decimals,
        @Nullable Integer figures) {
    /** The tolerance where a key names none: 1 %. */
    public static final NumericTolerance DEFAULT = new NumericTolerance(0.01, null, null, null);
}
