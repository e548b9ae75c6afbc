package dev.viva.boot;

import dev.viva.adapter.answers.OpenAnswer;
import dev.viva.adapter.answers.OpenAnswers;
import dev.viva.bank.RubricItem;
import dev.viva.grading.FitData;
import dev.viva.grading.FittedModels;
import dev.viva.grading.Fitting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code accuracy fit}: works the grader's weights out again. */
@Command(
        name = "fit",
        description = "Fits the grader's weights to the bank's samples (never held ones) and to the questions of open"
                + " collections that are not reported on, and writes them as files.")
final class AccuracyFitCommand implements Callable<Integer> {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "A folder of marked answers, one JSON object a line. Without it the bank alone is fitted on.")
    private @Nullable Path data;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where the files go (default: ${DEFAULT-VALUE}).",
            defaultValue = "src/main/resources/grading")
    private Path out = Path.of(".");

    @Override
    public Integer call() {
        if (!Files.isDirectory(out)) {
            throw new Failure("There is no folder " + out + "; name one with --out.");
        }
        FitData rows = rows();
        write(new Fitting(rows, what -> System.err.println("fitting " + what + " …")).fit());
        return 0;
    }

    private FitData rows() {
        FitData rows = new FitData(Graders.embedder());
        addBank(rows, Ground.rubricItems());
        if (data != null) {
            addOpen(rows, answers(data));
        }
        return rows;
    }

    private static void addBank(FitData rows, List<RubricItem> items) {
        for (int i = 0; i < items.size(); i++) {
            if (i % 20 == 0) {
                System.err.println("reading item " + (i + 1) + " of " + items.size() + " …");
            }
            rows.add(items.get(i), FitData.far(items, i));
        }
    }

    private static void addOpen(FitData rows, List<OpenAnswer> answers) {
        int read = 0;
        for (OpenAnswer answer : answers) {
            if (!answer.held() && answer.points().isEmpty()) {
                if (read++ % 1_000 == 0) {
                    System.err.println("reading open answer " + read + " …");
                }
                rows.add(answer.marked());
            }
        }
    }

    /**
     * @throws Failure when the folder cannot be read
     */
    static List<OpenAnswer> answers(Path folder) {
        try {
            return OpenAnswers.read(folder);
        } catch (IOException | IllegalArgumentException e) {
            throw new Failure("Cannot read the answers: " + e.getMessage(), e);
        }
    }

    private void write(FittedModels fitted) {
        for (Map.Entry<String, String> file : fitted.print().entrySet()) {
            try {
                Files.writeString(out.resolve(file.getKey()), file.getValue());
            } catch (IOException e) {
                throw new Failure("Cannot write " + out.resolve(file.getKey()) + ": " + e.getMessage(), e);
            }
            System.out.println(out.resolve(file.getKey()));
        }
    }
}
