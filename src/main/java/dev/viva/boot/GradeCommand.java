package dev.viva.boot;

import dev.viva.adapter.terminal.GradeLines;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code grade}: marks answers, one JSON object a line in and out. */
@Command(name = "grade", description = "Marks answers: JSON lines in on standard input, JSON lines out.")
final class GradeCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        Settings settings = SettingsLoader.config().getConfigMapping(Settings.class);
        GradeLines lines = new GradeLines(Ground.bank(settings), Graders.rubric(), Graders.numeric());
        int faults = 0;
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                GradeLines.Answer answer = lines.answer(line);
                faults += answer.isFault() ? 1 : 0;
                System.out.println(answer.json());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("standard input cannot be read", e);
        }
        return faults == 0 ? 0 : 1;
    }
}
