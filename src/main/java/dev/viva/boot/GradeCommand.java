package dev.viva.boot;

import dev.viva.adapter.terminal.GradeLines;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code grade}: marks answers, one JSON object a line in and out. */
@Command(name = "grade", description = "Marks answers: JSON lines in on standard input, JSON lines out.")
final class GradeCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        Settings settings = SettingsLoader.config().getConfigMapping(Settings.class);
        GradeLines lines = new GradeLines(Ground.bank(settings), Graders.rubric(), Graders.numeric());
        return JsonLines.run(lines::answer);
    }
}
