package dev.viva.boot;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** All commands. */
@Command(
        name = "viva",
        description = "Interview coach and examiner for machine-learning theory. Without a command it serves.",
        mixinStandardHelpOptions = true,
        version = "viva 0.1.0",
        subcommands = {
            ServeCommand.class,
            DemoCommand.class,
            ChatCommand.class,
            BankCommand.class,
            GradeCommand.class,
            VerifyCommand.class,
            TemplateCommand.class,
            SimulateCommand.class,
            AccuracyCommand.class,
            LabCommand.class,
            ReviewCommand.class,
            RebuildCommand.class,
            BrokerCommand.class,
            ExportCommand.class,
            BenchCommand.class
        })
final class VivaCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        return new ServeCommand().call();
    }
}
