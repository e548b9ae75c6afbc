package dev.viva.grading.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/** Brings a text into one spelling. Reads at most {@link #LONGEST} characters. */
public final class Cleaner {
    /** How many characters (UTF-16 units) of a text are read. */
    public static final int LONGEST = 4_000;

    private static final int LONGEST_CLEAN = 2 * LONGEST;

    private final String raw;
    private final StringBuilder text;
    private final Set<String> flags = new LinkedHashSet<>();
    private int[] starts;
    private int[] ends;

    private Cleaner(String raw) {
        this.raw = raw;
        this.text = new StringBuilder(Math.min(raw.length(), LONGEST) + 16);
        this.starts = new int[Math.min(raw.length(), LONGEST) + 16];
        this.ends = new int[starts.length];
    }

    public static CleanText clean(String raw) {
        return new Cleaner(raw).run();
    }

    private CleanText run() {
        int stop = stop();
        for (int at = 0; at < stop; ) {
            int code = raw.codePointAt(at);
            int next = at + Character.charCount(code);
            read(code, at, Math.min(next, stop));
            at = next;
        }
        if (LookAlikes.replace(text)) {
            flags.add(CleanText.HOMOGLYPHS);
        }
        int length = text.length();
        return new CleanText(
                raw,
                text.toString(),
                Arrays.copyOf(starts, length),
                Arrays.copyOf(ends, length),
                flags.stream().toList());
    }

    /** The cap never falls between the halves of a surrogate pair. */
    private int stop() {
        if (raw.length() <= LONGEST) {
            return raw.length();
        }
        flags.add(CleanText.CUT);
        return Character.isHighSurrogate(raw.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    }

    private void read(int code, int from, int to) {
        if (code < 128) {
            put(plain((char) code), from, to);
        } else if (Invisible.isBidi(code)) {
            flags.add(CleanText.BIDI);
        } else if (Invisible.is(code)) {
            flags.add(CleanText.INVISIBLE);
        } else if (!Invisible.isSilent(code)) {
            unfold(code, from, to);
        }
    }

    private static char plain(char c) {
        if (c >= 'A' && c <= 'Z') {
            return (char) (c + 32);
        }
        return c < ' ' && c != '\n' || c == 127 ? ' ' : c;
    }

    private void unfold(int code, int from, int to) {
        String shape = Normalizer.normalize(Character.toString(code), Normalizer.Form.NFKD);
        for (int i = 0; i < shape.length(); ) {
            int part = shape.codePointAt(i);
            i += Character.charCount(part);
            if (Character.getType(part) != Character.NON_SPACING_MARK) {
                putPart(Punctuation.plain(Character.toLowerCase(part)), from, to);
            }
        }
    }

    private void putPart(int code, int from, int to) {
        if (Character.isBmpCodePoint(code)) {
            put((char) code, from, to);
        } else {
            put(' ', from, to);
        }
    }

    private void put(char c, int from, int to) {
        int at = text.length();
        if (at >= LONGEST_CLEAN) {
            flags.add(CleanText.CUT);
            return;
        }
        if (at == starts.length) {
            starts = Arrays.copyOf(starts, at * 2);
            ends = Arrays.copyOf(ends, at * 2);
        }
        starts[at] = from;
        ends[at] = to;
        text.append(c);
    }
}
