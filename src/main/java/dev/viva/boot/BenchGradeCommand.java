package dev.viva.boot;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.viva.adapter.embedding.Embedders;
import dev.viva.adapter.embedding.RememberingEmbedder;
import dev.viva.adapter.json.Json;
import dev.viva.adapter.json.Wire;
import dev.viva.bank.Asked;
import dev.viva.bank.RubricItem;
import dev.viva.grading.GradingTask;
import dev.viva.grading.QuestionSamples;
import dev.viva.grading.RubricGrader;
import dev.viva.grading.sense.Embedder;
import dev.viva.grading.sense.Meaning;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench grade}: how fast answers are marked, one after the other, beside the bare embedding model. */
@Command(
        name = "grade",
        description = "Marks answers of about 80 words one after the other, and reads the same stretches with the bare"
                + " embedding model.")
final class BenchGradeCommand implements Callable<Integer> {
    private static final int WORDS = 80;
    private static final int WARM = 40;
    private static final double NANOS = 1e9;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    @Option(names = "--answers", description = "Measured answers.", defaultValue = "200")
    private int answers = 200;

    /** Notes what is really read. */
    private static final class Noting implements Embedder {
        private final Embedder reader;
        private final List<String> read = new ArrayList<>();

        private Noting(Embedder reader) {
            this.reader = reader;
        }

        @Override
        public String name() {
            return reader.name();
        }

        @Override
        public float[] embed(String text) {
            read.add(text);
            return reader.embed(text);
        }

        @Override
        public Meaning read(String text) {
            read.add(text);
            return reader.read(text);
        }
    }

    @Override
    public Integer call() {
        List<RubricItem> items = Ground.rubricItems();
        List<GradingTask> tasks = tasks(items);
        Embedder bare = Embedders.bare(System.err::println)
                .orElseThrow(() -> new Failure("There is no embedding model to measure beside."));
        Noting noting = new Noting(bare);
        Optional<Embedder> remembering = Optional.of(new RememberingEmbedder(noting, 20_000));
        RubricGrader grader = new RubricGrader(() -> remembering, QuestionSamples.NONE);
        System.err.println("reading the keys of " + items.size() + " items …");
        items.forEach(item -> grader.grade(new GradingTask(item.ask(0), item.explain())));
        tasks.subList(0, WARM).forEach(grader::grade);
        noting.read.clear();
        System.err.println("measuring …");
        List<GradingTask> measured = tasks.subList(WARM, tasks.size());
        double[] millis = new double[measured.size()];
        double[] processor = new double[measured.size()];
        double bareMillis = 0;
        int stretches = 0;
        for (int i = 0; i < millis.length; i++) {
            GradingTask task = measured.get(i);
            noting.read.clear();
            long before = THREADS.getCurrentThreadCpuTime();
            millis[i] = millis(() -> grader.grade(task));
            processor[i] = (THREADS.getCurrentThreadCpuTime() - before) / NANOS * 1e3;
            List<String> read = List.copyOf(noting.read);
            // Turn by turn, so that both have the machine as it is.
            bareMillis += millis(() -> read.forEach(bare::embed));
            stretches += read.size();
        }
        print(millis, processor, stretches, bareMillis / 1e3);
        return 0;
    }

    /** Samples of nearly the length that is asked for, the nearest first */
    private List<GradingTask> tasks(List<RubricItem> items) {
        List<GradingTask> tasks = new ArrayList<>();
        for (RubricItem item : items) {
            Asked asked = item.ask(0);
            item.samples().forEach(sample -> tasks.add(new GradingTask(asked, sample.answer())));
        }
        tasks.sort(Comparator.comparingInt(task -> Math.abs(task.answer().split("\\s+").length - WORDS)));
        return tasks.subList(0, Math.min(tasks.size(), WARM + answers));
    }

    private static double millis(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / NANOS * 1e3;
    }

    private void print(double[] millis, double[] processor, int stretches, double bareSeconds) {
        double seconds = Arrays.stream(millis).sum() / 1e3;
        double perSecond = millis.length / seconds;
        double bare = stretches / bareSeconds;
        double each = stretches / (double) millis.length;
        double share = perSecond / (bare / each);
        double median = quantile(millis, 0.5);
        double p99 = quantile(millis, 0.99);
        double memory = megabytes("VmRSS");
        double peak = megabytes("VmHWM");
        if (json) {
            ObjectNode node = Json.MAPPER.createObjectNode();
            node.put("answers", millis.length)
                    .put("answersPerSecond", perSecond)
                    .put("medianMs", median)
                    .put("p99Ms", p99)
                    .put("processorMedianMs", quantile(processor, 0.5))
                    .put("processorP99Ms", quantile(processor, 0.99))
                    .put("stretchesPerAnswer", each)
                    .put("bareStretchesPerSecond", bare)
                    .put("shareOfBare", share)
                    .put("residentMb", memory)
                    .put("residentMostMb", peak);
            System.out.println(Wire.write(node));
            return;
        }
        line(
                "answers of about %d words      %8.1f a second   median %.1f ms   p99 %.1f ms   (%d answers)",
                WORDS, perSecond, median, p99, millis.length);
        line(
                "processor time of one         %10s            median %.1f ms   p99 %.1f ms",
                "", quantile(processor, 0.5), quantile(processor, 0.99));
        line(
                "bare model, same stretches    %8.1f a second   %.1f stretches an answer, so %.1f answers a second",
                bare, each, bare / each);
        line("share of what it allows       %8.2f", share);
        line("resident memory               %8.0f MB, at most %.0f MB", memory, peak);
    }

    private static void line(String form, Object... values) {
        System.out.println(String.format(Locale.ROOT, form, values));
    }

    private static double quantile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(sorted.length * share) - 1)];
    }

    /** NaN where the system does not tell. */
    private static double megabytes(String what) {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith(what))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(Double.NaN);
        } catch (IOException e) {
            return Double.NaN;
        }
    }
}
