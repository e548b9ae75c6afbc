package dev.viva.boot;

import dev.viva.adapter.terminal.Line;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** Reads JSON lines from standard input and writes one line for each. */
final class JsonLines {
    private JsonLines() {}

    /** Goes on after a fault; returns the exit status, 1 if there was one. */
    static int run(Function<String, Line> answer) {
        boolean fault = false;
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                Line written = answer.apply(line);
                fault |= written.isFault();
                System.out.println(written.json());
            }
            return fault ? 1 : 0;
        } catch (IOException e) {
            throw new UncheckedIOException("standard input cannot be read", e);
        }
    }
}
