package dev.viva.boot;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.viva.ability.calibration.Answered;
import dev.viva.ability.calibration.Calibration;
import dev.viva.ability.calibration.ItemPool;
import dev.viva.ability.calibration.Kind;
import dev.viva.ability.model.Belief;
import dev.viva.ability.model.Change;
import dev.viva.ability.model.Mix;
import dev.viva.ability.model.Sites;
import dev.viva.ability.pick.MockPicker;
import dev.viva.ability.pick.MockRules;
import dev.viva.ability.pick.Occasion;
import dev.viva.ability.pick.PracticePicker;
import dev.viva.ability.pick.Sights;
import dev.viva.ability.pick.SoFar;
import dev.viva.ability.pick.Wanted;
import dev.viva.adapter.json.Json;
import dev.viva.adapter.json.Wire;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.IntToDoubleFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code bench pick}: how long a choice and an update take, beside a bare loop over the same difficulties, in the time of the
 * thread's processor.
 */
@Command(
        name = "pick",
        description = "Choices and updates on one thread at several sizes of the bank, beside a bare loop over it.")
final class PickBench implements Callable<Integer> {
    private static final int[] SIZES = {200, 2_000, 20_000};
    private static final int TOPICS = 15;
    private static final int PEOPLE = 64;
    private static final int WARM = 10_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Option(names = "--rounds", description = "Measured choices of each kind.", defaultValue = "20000")
    private int rounds;

    /** Keeps results alive, so that nothing measured can be left out. */
    private double sink;

    @Override
    public Integer call() {
        for (int size : SIZES) {
            measure(size);
        }
        System.err.println("(" + sink + ")");
        return 0;
    }

    private void measure(int size) {
        Calibration calibration = calibration(size);
        Occasion[] occasions = new Occasion[PEOPLE];
        Arrays.setAll(occasions, i -> occasion(calibration, i));
        MockPicker mock = new MockPicker(MockRules.USUAL);
        PracticePicker practice = new PracticePicker();
        double[] due = new double[TOPICS];
        Arrays.fill(due, 1);
        double[] difficulties = new double[size];
        Arrays.setAll(difficulties, calibration::difficulty);
        print(size, "mock pick", i -> mock.pick(occasions[i % PEOPLE])
                .orElseThrow()
                .item());
        print(size, "practice pick", i -> practice.pick(occasions[i % PEOPLE], due)
                .orElseThrow()
                .item());
        print(size, "update", i -> {
            Occasion occasion = occasions[i % PEOPLE];
            return occasion.belief()
                    .after(i % TOPICS, calibration.parameters(i % size), i % 5 / 4.0, 0)
                    .pull();
        });
        print(size, "bare loop", i -> bare(difficulties, i % 7 - 3));
    }

    /** The least that any picker would do which looks at every item: one exponential each. */
    private static double bare(double[] difficulties, double mean) {
        double best = 0;
        for (double each : difficulties) {
            best = Math.max(best, Math.exp(-(each - mean) * (each - mean)));
        }
        return best;
    }

    private void print(int size, String what, IntToDoubleFunction work) {
        for (int i = 0; i < WARM; i++) {
            sink += work.applyAsDouble(i);
        }
        long start = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < rounds; i++) {
            sink += work.applyAsDouble(i);
        }
        double micros = (THREADS.getCurrentThreadCpuTime() - start) / 1e3 / rounds;
        if (json) {
            ObjectNode node = Json.MAPPER.createObjectNode();
            node.put("what", what).put("items", size).put("micros", Math.round(micros * 1e3) / 1e3);
            System.out.println(Wire.write(node.put("rounds", rounds)));
        } else {
            System.out.println(String.format(Locale.ROOT, "%-14s %,7d items   %9.3f µs", what, size, micros));
        }
    }

    /** A bank in which some items are known well and most have been asked. */
    private static Calibration calibration(int size) {
        List<ItemPool.Entry> entries = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            entries.add(ItemPool.Entry.ofLevel(
                    i % TOPICS, i / TOPICS % 2 == 0 ? Kind.RUBRIC : Kind.NUMERIC, 1 + (int) (5 * Mix.unit(1, i))));
        }
        Calibration calibration = Calibration.authored(new ItemPool(TOPICS, entries));
        Belief nobody = Belief.of(Sites.none(TOPICS), calibration.population());
        List<Answered> answers = new ArrayList<>();
        for (int i = 0; i < 5 * size; i++) {
            int item = (int) (size * Mix.unit(2, i));
            answers.add(Answered.of(item, item % TOPICS, Math.round(4 * Mix.unit(3, i)) / 4.0, nobody, 1, true));
        }
        return calibration.after(answers);
    }

    private static Occasion occasion(Calibration calibration, int person) {
        Sites sites = Sites.none(TOPICS);
        SoFar soFar = SoFar.nothing(calibration.pool());
        for (int i = 0; i < person % SoFar.BLOCK; i++) {
            int item = (int) (calibration.pool().size() * Mix.unit(person, i));
            int topic = calibration.pool().entry(item).topic();
            Belief belief = Belief.of(sites, calibration.population());
            Change change = belief.after(topic, calibration.parameters(item), Mix.unit(person, i + 100), 0);
            sites = sites.with(change);
            soFar = soFar.with(calibration.pool(), item);
        }
        Belief belief = Belief.of(sites, calibration.population());
        return new Occasion(calibration, belief, soFar, Sights.NONE, Wanted.ANYTHING, person);
    }
}
