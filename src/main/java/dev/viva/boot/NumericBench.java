package dev.viva.boot;

import dev.viva.adapter.json.Json;
import dev.viva.adapter.json.Wire;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench numeric}: how fast numbers are read and judged, beside what a bare parser takes, on one thread. */
@Command(
        name = "numeric",
        description = "Reads and judges numbers on one thread, beside Double.parseDouble of the same strings.")
final class NumericBench implements Callable<Integer> {
    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Option(names = "--rounds", description = "Times that every answer is judged.", defaultValue = "40")
    private int rounds;

    @Option(
            names = "--fuzz",
            description = "Seconds to look for the slowest input; none unless given.",
            defaultValue = "0")
    private int seconds;

    @Option(names = "--seed", description = "Chance of the fuzz.", defaultValue = "20261123")
    private long seed;

    @Override
    public Integer call() {
        Settings settings = SettingsLoader.config().getConfigMapping(Settings.class);
        TypedAnswers answers = TypedAnswers.of(Ground.bank(settings));
        print(Pace.of("answers judged", answers.all(), rounds, each -> each.judge()));
        print(Pace.of("plain numbers judged", answers.plain(), rounds, each -> each.judge()));
        print(Pace.of("Double.parseDouble of them", answers.plain(), rounds, each -> each.parse()));
        if (seconds > 0) {
            System.err.println("fuzzing for " + seconds + " s …");
            print(new NumericFuzz(answers, seed).run(seconds));
        }
        return 0;
    }

    private void print(Pace pace) {
        if (json) {
            System.out.println(Wire.write(Json.MAPPER.valueToTree(pace)));
        } else {
            System.out.println(String.format(
                    Locale.ROOT,
                    "%-28s %,10.0f a second   p50 %6.1f µs   p99 %6.1f µs   (%d strings, %d rounds)",
                    pace.what(),
                    pace.perSecond(),
                    pace.p50Micros(),
                    pace.p99Micros(),
                    pace.strings(),
                    pace.rounds()));
        }
    }

    private void print(NumericFuzz.Slowest slowest) {
        if (json) {
            System.out.println(Wire.write(Json.MAPPER.valueToTree(Map.of("what", "slowest input", "found", slowest))));
        } else {
            System.out.println(String.format(
                    Locale.ROOT,
                    "slowest input %28.1f µs, %d characters, %d steps of work; reading its characters once takes %.1f µs"
                            + "%n  of %,d inputs in %d s with seed %d: %s",
                    slowest.micros(),
                    slowest.characters(),
                    slowest.work(),
                    slowest.scanMicros(),
                    slowest.inputs(),
                    slowest.seconds(),
                    slowest.seed(),
                    slowest.begins()));
        }
    }
}
