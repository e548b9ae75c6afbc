package dev.viva.boot;

import dev.viva.adapter.terminal.Line;
import dev.viva.adapter.terminal.TemplateLines;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code template}: draws of numeric templates, one or a batch. */
@Command(
        name = "template",
        description = "One draw of a numeric template with its check; without an id, JSON lines in and out.")
final class TemplateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "ID", description = "An item's id or its template number.")
    private @Nullable String id;

    @Option(names = "--params", description = "The parameters as a JSON object.")
    private @Nullable String parameters;

    @Option(names = "--seed", description = "Draw by this seed.")
    private @Nullable Long seed;

    @Override
    public Integer call() {
        TemplateLines lines =
                new TemplateLines(Ground.bank(SettingsLoader.config().getConfigMapping(Settings.class)));
        if (id == null) {
            return JsonLines.run(lines::answer);
        }
        if ((parameters == null) == (seed == null)) {
            throw new CommandLine.ParameterException(spec.commandLine(), "template ID needs --params or --seed");
        }
        Line line = parameters != null ? lines.given(id, parameters) : lines.seeded(id, seed);
        System.out.println(line.json());
        return line.isFault() ? 2 : 0;
    }
}
