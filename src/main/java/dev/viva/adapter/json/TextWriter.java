package dev.viva.adapter.json;

import java.io.Writer;

/** Text in memory for one thread; the platform's own takes a lock for every piece. */
final class TextWriter extends Writer {
    private final StringBuilder text = new StringBuilder(1024);

    @Override
    public void write(char[] characters, int from, int length) {
        text.append(characters, from, length);
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
        return text.toString();
    }
}
