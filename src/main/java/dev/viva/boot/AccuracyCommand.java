package dev.viva.boot;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code accuracy}: how well the grader agrees with people. */
@Command(
        name = "accuracy",
        description = "How well the grader agrees with people.",
        subcommands = {AccuracyFitCommand.class})
final class AccuracyCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        return 0;
    }
}
