package dev.viva.chat;

/** What an id or an address must be to come out of every store, log and header as it went in. */
final class WellFormed {
    private WellFormed() {}

    /** True for text without control characters and without half of a surrogate pair, which UTF-8 cannot hold. */
    static boolean is(String text) {
        return text.codePoints()
                .noneMatch(point -> Character.isISOControl(point)
                        || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
