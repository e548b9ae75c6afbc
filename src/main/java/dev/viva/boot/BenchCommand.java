package dev.viva.boot;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.viva.adapter.json.Json;
import dev.viva.adapter.json.Wire;
import dev.viva.bank.ItemBank;
import dev.viva.chat.CandidateKey;
import dev.viva.chat.EventId;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench}: measurements. */
@Command(
        name = "bench",
        description = "Measures.",
        subcommands = {
            BenchCommand.Latency.class,
            BenchPipeline.class,
            NumericBench.class,
            PickBench.class,
            BenchStart.class,
            BenchSoak.class,
            BenchRebuild.class,
            BenchGradeCommand.class
        })
final class BenchCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "bench needs a command, such as bench latency, bench pipeline or bench pick");
    }

    /** {@code bench latency}: how long one person waits, with nobody else there. */
    @Command(
            name = "latency",
            description = "From a message to its reply, one at a time: help, and an answer to its mark.")
    static final class Latency implements Callable<Integer> {
        private static final CandidateKey ROBIN = new CandidateKey("bench:local", "robin");
        private static final int WARM = 30;
        private static final int PATIENCE = 60;

        @Option(names = "--json", description = "One JSON object a line.")
        private boolean json;

        @Option(names = "--rounds", description = "Measured messages of each kind.", defaultValue = "200")
        private int rounds;

        @Override
        public Integer call() {
            // The pace of a person is not what is measured here.
            System.setProperty("viva.session.burst", "1000000");
            Settings settings = SettingsLoader.config().getConfigMapping(Settings.class);
            ItemBank bank = Ground.bank(settings);
            try (TemporaryFolder folder = new TemporaryFolder("viva-bench");
                    Joined joined = new Joined(settings, folder.path(), bank, ROBIN)) {
                print("help", measure(joined, Latency::help));
                System.err.println("help measured, answers next …");
                joined.say("probe", new EventId("probe"));
                joined.next(PATIENCE);
                print("graded answer", measure(joined, Latency::answer));
                return 0;
            }
        }

        private interface Exchange {
            long nanos(Joined joined, int number);
        }

        private double[] measure(Joined joined, Exchange exchange) {
            double[] millis = new double[rounds];
            for (int i = -WARM; i < rounds; i++) {
                double took = exchange.nanos(joined, i) / 1e6;
                if (i >= 0) {
                    millis[i] = took;
                }
            }
            Arrays.sort(millis);
            return millis;
        }

        private static long help(Joined joined, int number) {
            long start = System.nanoTime();
            joined.say("help", new EventId("help" + number));
            joined.next(PATIENCE);
            return System.nanoTime() - start;
        }

        /** To the grade card; the next question, which comes with it, is waited for but not measured. */
        private static long answer(Joined joined, int number) {
            long start = System.nanoTime();
            joined.say(
                    "Averaging many trees lowers the variance because their errors partly cancel.",
                    new EventId("answer" + number));
            long graded = 0;
            for (Terminal.Said said = joined.next(PATIENCE); said != null; said = joined.next(PATIENCE)) {
                graded = said.kind().equals("grade") ? System.nanoTime() - start : graded;
                if (said.asks() || said.kind().equals("notice") && !said.text().startsWith("Noted")) {
                    return graded == 0 ? System.nanoTime() - start : graded;
                }
            }
            throw new Failure("No mark came within " + PATIENCE + " seconds.");
        }

        private void print(String what, double[] sorted) {
            double median = sorted[sorted.length / 2];
            double p99 = sorted[Math.min(sorted.length - 1, (int) Math.ceil(sorted.length * 0.99) - 1)];
            if (json) {
                ObjectNode node = Json.MAPPER.createObjectNode();
                node.put("what", what)
                        .put("rounds", sorted.length)
                        .put("medianMs", median)
                        .put("p99Ms", p99);
                System.out.println(Wire.write(node));
            } else {
                System.out.println(String.format(
                        Locale.ROOT,
                        "%-14s median %.1f ms   p99 %.1f ms   (%d messages)",
                        what,
                        median,
                        p99,
                        sorted.length));
            }
        }
    }
}
