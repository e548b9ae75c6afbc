package dev.viva.numeric.template;

/**
 * A small generator whose numbers depend on nothing but the seed, on every JDK (SplitMix64: Steele, Lea, Flood 2014);
 * the library's own may change between versions, and a drawn question must not.
 */
public final class SplitMixSource {
    private long state;

    public SplitMixSource(long seed) {
        this.state = seed;
    }

    private long next() {
        state += 0x9e3779b97f4a7c15L;
        long z = (state ^ (state >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** At least 0 and below 1. */
    double fraction() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    /** At least 0 and below {@code bound}. */
    long below(long bound) {
        return Math.min((long) (fraction() * bound), bound - 1);
    }
}
