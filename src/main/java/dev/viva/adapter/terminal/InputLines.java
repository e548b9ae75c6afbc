package dev.viva.adapter.terminal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The lines of an input as bytes. Only a line feed ends one, with or without a carriage return before it, since JSON may
 * hold any other line break. No more than a bounded piece of one is ever in memory.
 */
public final class InputLines {
    private final InputStream in;
    private final int longest;

    /**
     * @param longest the most bytes of a line
     */
    public InputLines(InputStream in, int longest) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.longest = longest;
    }

    /**
     * A line of the input.
     *
     * @param bytes its bytes, or as many of them as a line may have
     */
    public record Taken(byte[] bytes, boolean isTooLong) {}

    /** The next line, or null at the end. */
    public @Nullable Taken next() throws IOException {
        int first = in.read();
        if (first < 0) {
            return null;
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long length = 0;
        for (int each = first; each >= 0 && each != '\n'; each = in.read()) {
            if (length++ < longest) {
                line.write(each);
            }
        }
        return new Taken(withoutReturn(line.toByteArray()), length > longest);
    }

    private static byte[] withoutReturn(byte[] line) {
        return line.length > 0 && line[line.length - 1] == '\r' ? Arrays.copyOf(line, line.length - 1) : line;
    }
}
