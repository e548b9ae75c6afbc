package dev.viva.boot;

import dev.viva.adapter.json.Json;
import dev.viva.adapter.plot.PlotPicture;
import dev.viva.lab.experiment.Experiment;
import dev.viva.lab.experiment.Experiments;
import dev.viva.lab.experiment.Outcome;
import dev.viva.library.LabEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lab run}: an experiment, or all, with figures and picture written to a folder. */
@Command(name = "run", description = "Runs an experiment, or all; writes NAME.json and NAME.png.")
final class LabRunCommand implements Callable<Integer> {
    private static final int MOST_NEAR = 3;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "A name or number of `lab list`, or all.")
    private String name;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder to write to.")
    private Path out;

    @Option(names = "--seed", description = "Of everything random in it (default: ${DEFAULT-VALUE}).")
    private long seed = Experiments.SEED;

    @Override
    public Integer call() {
        List<Experiment> chosen = chosen();
        try {
            Files.createDirectories(out);
        } catch (IOException e) {
            throw new Failure("The folder " + out + " cannot be made: " + e.getMessage() + ".", e);
        }
        boolean passed = true;
        for (Experiment each : chosen) {
            passed &= run(each);
        }
        return passed ? 0 : 1;
    }

    private List<Experiment> chosen() {
        if (name.equals("all")) {
            return Experiments.all();
        }
        return List.of(Experiments.find(name).orElseThrow(this::unknown));
    }

    private CommandLine.ParameterException unknown() {
        String near = Experiments.list().nearest(name, MOST_NEAR).stream()
                .map(LabEntry::name)
                .collect(Collectors.joining(", "));
        return new CommandLine.ParameterException(
                spec.commandLine(), "There is no experiment " + name + ". The nearest are " + near + ".");
    }

    private boolean run(Experiment experiment) {
        System.err.println("running " + experiment.name() + " …");
        long begun = System.nanoTime();
        Outcome outcome = experiment.run(seed);
        double seconds = (System.nanoTime() - begun) / 1e9;
        write(
                experiment.name() + ".json",
                LabJson.of(experiment, outcome, seed, seconds).getBytes(StandardCharsets.UTF_8));
        write(experiment.name() + ".png", PlotPicture.png(outcome.plot()));
        System.out.printf(
                Locale.ROOT,
                "%s %s %.2f %s%n",
                outcome.passed() ? "pass" : "fail",
                experiment.name(),
                seconds,
                what(outcome));
        return outcome.passed();
    }

    private static String what(Outcome outcome) {
        List<Outcome.Condition> failed =
                outcome.conditions().stream().filter(each -> !each.holds()).toList();
        return failed.isEmpty()
                ? outcome.conditions().size() + " conditions hold"
                : failed.stream()
                        .map(each -> "not so: " + each.says() + " (" + Json.MAPPER.valueToTree(each.value()) + ")")
                        .collect(Collectors.joining("; "));
    }

    private void write(String file, byte[] bytes) {
        try {
            Files.write(out.resolve(file), bytes);
        } catch (IOException e) {
            throw new Failure("The file " + out.resolve(file) + " cannot be written: " + e.getMessage() + ".", e);
        }
    }
}
