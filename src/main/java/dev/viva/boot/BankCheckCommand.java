package dev.viva.boot;

import dev.viva.adapter.yaml.BankException;
import dev.viva.adapter.yaml.BankFiles;
import dev.viva.adapter.yaml.BankReader;
import dev.viva.adapter.yaml.Surroundings;
import dev.viva.bank.lint.Findings;
import dev.viva.bank.lint.GuideCoverage;
import dev.viva.bank.lint.Readings;
import dev.viva.bank.lint.Rule;
import dev.viva.lint.BankCheck;
import dev.viva.lint.Checked;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bank check}: lints a bank. */
@Command(name = "check", description = "Looks a bank through: schema, references, keys, samples, coverage.")
final class BankCheckCommand implements Callable<Integer> {
    private static final double NANOS = 1e9;

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description = "A folder of bank files instead of the configured bank.")
    private @Nullable Path folder;

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Override
    public Integer call() {
        long start = System.nanoTime();
        Path team = folder != null
                ? folder
                : SettingsLoader.config()
                        .getConfigMapping(Settings.class)
                        .bank()
                        .orElse(null);
        Checked checked = check(team);
        List<String> lines = json ? CheckJson.lines(checked) : CheckText.lines(checked);
        lines.forEach(System.out::println);
        double seconds = (System.nanoTime() - start) / NANOS;
        System.err.println(String.format(Locale.ROOT, "Checked in %.2f s.", seconds));
        return checked.passes() ? 0 : 1;
    }

    /**
     * Checks a team's folder or, where it is null, the bundled bank, which alone has to cover the guide.
     *
     * @throws Failure when the folder cannot be read
     */
    static Checked check(@Nullable Path team) {
        try {
            Findings found = new Findings();
            Map<String, String> files = team == null ? BankFiles.bundled() : BankFiles.folder(team);
            BankReader.Reading reading = BankReader.read(files);
            found.addAll(reading.errors());
            Surroundings around = new Surroundings(found);
            Readings readings = around.readings(team);
            List<Rule> more = List.of();
            if (team == null) {
                around.checkReferences(readings);
                more = List.of(new GuideCoverage(around.outline()), around.errata());
            }
            return new BankCheck(Graders.words(), readings, more, team == null).check(reading.drafts(), found.sorted());
        } catch (BankException e) {
            throw new Failure(e.faults().get(0), e);
        }
    }
}
