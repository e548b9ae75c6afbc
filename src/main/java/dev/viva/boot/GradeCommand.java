package dev.viva.boot;

import dev.viva.adapter.terminal.GradeLines;
import dev.viva.bank.ItemBank;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code grade}: marks answers, one JSON object a line in and out. */
@Command(name = "grade", description = "Marks answers: JSON lines in on standard input, JSON lines out.")
final class GradeCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        Settings settings = SettingsLoader.config().getConfigMapping(Settings.class);
        ItemBank bank = Ground.bank(settings);
        GradeLines lines = new GradeLines(bank, Graders.rubric(bank), Graders.numeric());
        return JsonLines.run(lines::answer);
    }
}
