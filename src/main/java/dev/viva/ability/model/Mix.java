package dev.viva.ability.model;

/** Chance that is the same on every machine: the finalizer of SplitMix64 (Steele, Lea and Flood 2014). */
public final class Mix {
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private Mix() {}

    public static long of(long value) {
        long z = value + GOLDEN;
        z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }

    /** The {@code n}-th of a family of numbers that a seed stands for. */
    public static long of(long seed, long n) {
        return of(of(seed) ^ n * GOLDEN);
    }

    /** The same as a fraction: 0 or more, below 1. */
    public static double unit(long seed, long n) {
        return (of(seed, n) >>> 11) * 0x1p-53;
    }
}
