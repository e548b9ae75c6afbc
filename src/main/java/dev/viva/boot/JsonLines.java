package dev.viva.boot;

import dev.viva.adapter.terminal.InputLines;
import dev.viva.adapter.terminal.Line;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** Reads JSON lines and writes one line for each. */
final class JsonLines {
    private static final int LONGEST = 8 * 1024 * 1024;

    private JsonLines() {}

    /** From standard input to standard output. */
    static int run(Function<String, Line> answer) {
        return run(System.in, System.out, answer);
    }

    /** Goes on after a fault; returns the exit status, 1 if there was one. */
    static int run(InputStream in, PrintStream out, Function<String, Line> answer) {
        boolean fault = false;
        InputLines lines = new InputLines(in, LONGEST);
        try {
            for (InputLines.Taken line = lines.next(); line != null; line = lines.next()) {
                Line written = answered(line, answer);
                fault |= written.isFault();
                out.print(Printable.json(written.json()) + "\n");
                out.flush();
            }
            return fault ? 1 : 0;
        } catch (IOException e) {
            throw new UncheckedIOException("standard input cannot be read", e);
        }
    }

    private static Line answered(InputLines.Taken line, Function<String, Line> answer) {
        if (line.isTooLong()) {
            return Line.refused("the line has more than " + LONGEST + " bytes");
        }
        try {
            return answer.apply(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line.bytes()))
                    .toString());
        } catch (CharacterCodingException e) {
            return Line.refused("the line is not UTF-8");
        }
    }
}
