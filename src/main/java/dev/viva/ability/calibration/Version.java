package dev.viva.ability.calibration;

import dev.viva.ability.model.Mix;

/**
 * A running digest of everything a calibration has seen.
 *
 * @param seen how many answers and mock interviews
 */
record Version(long seen, long digest) {
    static final Version NONE = new Version(0, 0);

    private static final int BASE = 32;

    Version after(Answered answered) {
        long all = answered.item();
        all = Mix.of(all ^ Double.doubleToLongBits(answered.score()));
        all = Mix.of(all ^ Double.doubleToLongBits(answered.mean()));
        all = Mix.of(all ^ Double.doubleToLongBits(answered.variance()));
        all = Mix.of(all ^ Double.doubleToLongBits(answered.share()));
        return new Version(seen + 1, Mix.of(digest ^ all));
    }

    Version after(int[] asked) {
        long all = asked.length;
        for (int item : asked) {
            all = Mix.of(all ^ item);
        }
        return new Version(seen + 1, Mix.of(digest ^ all));
    }

    String text() {
        return seen == 0 ? "authored" : seen + "-" + Long.toUnsignedString(digest, BASE);
    }
}
