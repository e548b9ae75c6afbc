package dev.viva.boot;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code lab}: the experiments. */
@Command(
        name = "lab",
        description = "Experiments: what the theory says, computed, with a picture and a pass or fail.",
        subcommands = {LabListCommand.class, LabRunCommand.class})
final class LabCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new CommandLine.ParameterException(spec.commandLine(), "lab needs list or run");
    }
}
