package dev.viva.adapter.json;

import java.io.Writer;
import java.util.Arrays;

/**
 * Text in memory for one thread. The platform's own takes a lock for every piece, and looks at every character again
 * when the first comes that is not Latin-1.
 */
final class TextWriter extends Writer {
    private char[] text = new char[4096];
    private int length;

    @Override
    public void write(char[] characters, int from, int count) {
        room(count);
        System.arraycopy(characters, from, text, length, count);
        length += count;
    }

    @Override
    public void write(String string, int from, int count) {
        room(count);
        string.getChars(from, from + count, text, length);
        length += count;
    }

    private void room(int more) {
        if (length + more > text.length) {
            text = Arrays.copyOf(text, Math.max(length + more, text.length * 2));
        }
    }

    @Override
    public void flush() {
        // Everything is there already.
    }

    @Override
    public void close() {
        // Nothing is held.
    }

    @Override
    public String toString() {
        return new String(text, 0, length);
    }
}
