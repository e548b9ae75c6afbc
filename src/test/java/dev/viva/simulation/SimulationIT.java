package dev.viva.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever goes wrong, each event is answered once. {@code -Dviva.seed=N} runs one seed, {@code -Dviva.seeds=from-to} a
 * range.
 */
class SimulationIT {
    /** Seeds in which every mutation must show. */
    private static final long MUTATED = 40;

    @TempDir
    static Path folder;

    private static Servers servers;

    @BeforeAll
    static void start() {
        servers = new Servers(folder);
    }

    @AfterAll
    static void stop() {
        servers.close();
    }

    @Test
    void shouldAnswerEachEventOnceWhateverGoesWrong() {
        String seed = System.getProperty("viva.seed", "");
        String[] range = System.getProperty("viva.seeds", seed.isEmpty() ? "1-200" : seed + "-" + seed)
                .split("-");
        run(Long.parseLong(range[0]), Long.parseLong(range[1]));
    }

    static Stream<Mutation> mutations() {
        return Mutations.all().stream();
    }

    /** The same seeds pass without the mutation, in the test above. {@code -Dviva.mutations=all} counts all that fail. */
    @ParameterizedTest
    @MethodSource("mutations")
    void shouldNoticeThatAGuardIsMissing(Mutation mutation) {
        boolean all = System.getProperty("viva.mutations", "").equals("all");
        List<Simulation.Result> failed = new ArrayList<>();
        long seed = 1;
        for (; seed <= MUTATED && (all || failed.isEmpty()); seed++) {
            Simulation.Result result = Simulation.run(seed, mutation, servers);
            if (!result.passed()) {
                failed.add(result);
            }
        }
        System.err.printf(
                "mutation: %s, %d of seeds 1 to %d fail%s%n",
                mutation,
                failed.size(),
                seed - 1,
                failed.isEmpty() ? "" : ", first: " + failed.get(0).violations().get(0));
        assertThat(failed).as(mutation.toString()).isNotEmpty();
    }

    private static void run(long from, long to) {
        List<Simulation.Result> failed = new ArrayList<>();
        Map<Fault, Integer> faults = new EnumMap<>(Fault.class);
        long events = 0;
        long start = System.nanoTime();
        for (long seed = from; seed <= to; seed++) {
            Simulation.Result result = Simulation.run(seed, Mutation.NONE, servers);
            events += result.events();
            result.faults().forEach((fault, count) -> faults.merge(fault, count, Integer::sum));
            if (!result.passed()) {
                failed.add(result);
                System.err.println("seed " + seed + ": " + result.violations().get(0));
            }
        }
        System.err.printf(
                "simulation: seeds %d to %d, %d events, faults %s, %.1f s%n",
                from, to, events, faults, (System.nanoTime() - start) / 1e9);
        assertThat(failed.stream().map(Simulation.Result::seed).toList())
                .as(() -> story(failed.get(0)))
                .isEmpty();
    }

    private static String story(Simulation.Result failed) {
        return "seed " + failed.seed() + "\n" + String.join("\n", failed.violations()) + "\nlast:\n" + failed.trace();
    }
}
