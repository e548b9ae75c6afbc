package dev.viva.boot;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.viva.adapter.json.Json;
import dev.viva.adapter.json.Wire;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench start}: from the start of the process to the ready line, beside what its parts take by themselves. */
@Command(
        name = "start",
        description =
                "The built jar from its start to the ready line, in a fresh data folder and again in the same one,"
                        + " beside an empty JVM, a broker alone and a redis-server alone; and the memory they hold then.")
final class BenchStart implements Callable<Integer> {
    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Option(names = "--runs", description = "Starts of each kind.", defaultValue = "3")
    private int runs;

    @Option(names = "--jar", description = "The jar to start; this one unless given.")
    private @Nullable Path jar;

    private final Map<String, List<BareStarts.Took>> taken = new LinkedHashMap<>();

    @Override
    public Integer call() {
        Path started = jar == null ? ServiceProcess.jar() : jar;
        for (int run = 1; run <= runs; run++) {
            System.err.println("run " + run + " of " + runs + " …");
            try (TemporaryFolder folder = new TemporaryFolder("viva-bench")) {
                service(started, folder.path().resolve("service"));
                take("empty JVM", BareStarts.jvm(folder.path().resolve("empty")));
                take("broker alone", BareStarts.broker(folder.path().resolve("broker")));
                take("redis-server alone", BareStarts.redis(folder.path().resolve("redis")));
            }
        }
        taken.forEach(this::print);
        return 0;
    }

    private void service(Path started, Path data) {
        for (String what : new String[] {"service, fresh folder", "service, started again"}) {
            try (ServiceProcess service = new ServiceProcess(started, data, List.of())) {
                take(what, new BareStarts.Took(service.readySeconds(), Resident.megabytes(service.pid())));
                take("its broker", new BareStarts.Took(Double.NaN, Resident.megabytes(service.brokerPid())));
                take("its redis-server", new BareStarts.Took(Double.NaN, Resident.megabytes(service.redisPid())));
            }
        }
    }

    private void take(String what, BareStarts.Took took) {
        taken.computeIfAbsent(what, none -> new ArrayList<>()).add(took);
    }

    private void print(String what, List<BareStarts.Took> all) {
        double[] seconds =
                all.stream().mapToDouble(BareStarts.Took::seconds).sorted().toArray();
        double megabytes = Medians.of(
                all.stream().mapToDouble(BareStarts.Took::megabytes).sorted().toArray());
        if (json) {
            ObjectNode node = Json.MAPPER.createObjectNode().put("what", what);
            if (!Double.isNaN(seconds[0])) {
                node.put("seconds", Medians.of(seconds));
                Arrays.stream(seconds).forEach(node.putArray("sorted")::add);
            }
            if (!Double.isNaN(megabytes)) {
                node.put("residentMB", megabytes);
            }
            System.out.println(Wire.write(node));
        } else {
            String time = Double.isNaN(seconds[0])
                    ? " ".repeat(26)
                    : String.format(
                            Locale.ROOT,
                            "%6.2f s (%5.2f to %5.2f)",
                            Medians.of(seconds),
                            seconds[0],
                            seconds[seconds.length - 1]);
            System.out.println(String.format(Locale.ROOT, "%-24s %-26s %7.1f MB resident", what, time, megabytes));
        }
    }
}
