package dev.viva.boot;

import dev.viva.accuracy.AdversarialSuite;
import dev.viva.accuracy.Agreement;
import dev.viva.accuracy.Invariance;
import dev.viva.accuracy.Judgement;
import dev.viva.accuracy.Readers;
import dev.viva.accuracy.UnseenGrader;
import dev.viva.adapter.answers.OpenAnswer;
import dev.viva.bank.RubricItem;
import dev.viva.grading.Grader;
import dev.viva.grading.QuestionSamples;
import dev.viva.grading.RubricGrader;
import dev.viva.grading.sense.Embedder;
import dev.viva.grading.twist.Twists;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code accuracy}: how well the grader agrees with people. */
@Command(
        name = "accuracy",
        description = "How well the grader agrees with people: on the bank's samples, on answers meant to fool it, on"
                + " open collections. No question is both fitted and reported on.",
        subcommands = {AccuracyFitCommand.class})
final class AccuracyCommand implements Callable<Integer> {
    private static final long SEED = 7;
    private static final int EVERY = 100;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "A folder of marked answers, one JSON object a line (.jsonl or .jsonl.gz).")
    private @Nullable Path data;

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Option(names = "--words", description = "Reads words alone, as where the embedding model cannot load.")
    private boolean words;

    @Option(
            names = "--share",
            paramLabel = "N",
            description = "Every Nth item of the bank is attacked and changed (default: ${DEFAULT-VALUE}).",
            defaultValue = "3")
    private int share = 3;

    private String now = "";
    private int count;

    @Override
    public Integer call() {
        List<RubricItem> items = Ground.rubricItems();
        Supplier<Optional<Embedder>> embedder = words ? Optional::empty : Graders.embedder();
        RubricGrader shipped = new RubricGrader(embedder, QuestionSamples.NONE);
        Grader unseen = new UnseenGrader(items, embedder, this::step);
        AccuracyTables tables = new AccuracyTables(json);
        samples(items, unseen, shipped, tables);
        if (data != null) {
            open(AccuracyFitCommand.answers(data), shipped, tables);
        }
        attacks(items, unseen, tables);
        return 0;
    }

    private void samples(List<RubricItem> items, Grader unseen, Grader shipped, AccuracyTables tables) {
        tables.heading("Samples of the bank (author agreement), each question left out of the fitting");
        tables.samplesHead();
        Agreement held = new Agreement(read(items, unseen, true, "held samples"));
        tables.samples("held samples", held);
        Agreement others = new Agreement(read(items, unseen, false, "other samples"));
        tables.samples("other samples", others);
        tables.heading("The same, weights as shipped (fitted on other answers to these questions)");
        tables.samples("held samples", new Agreement(read(items, shipped, true, "held samples")));
        tables.heading("Accuracy of points when only the surest are judged");
        tables.coverage("held samples", held);
        tables.coverage("other samples", others);
    }

    private List<Judgement> read(List<RubricItem> items, Grader grader, boolean held, String what) {
        return items.parallelStream()
                .flatMap(item -> {
                    step(what);
                    return Readers.samples(item, grader, held).stream();
                })
                .toList();
    }

    private void open(List<OpenAnswer> answers, Grader grader, AccuracyTables tables) {
        tables.heading("Open collections, questions unseen in fitting, one model answer each");
        tables.openHead();
        Map<String, List<OpenAnswer>> sets = new TreeMap<>();
        answers.stream().filter(each -> each.held() && each.points().isEmpty()).forEach(each -> sets.computeIfAbsent(
                        each.marked().set(), any -> new ArrayList<>())
                .add(each));
        sets.forEach((set, all) -> tables.open(
                set,
                new Agreement(all.parallelStream()
                        .map(each -> {
                            step(set);
                            return Readers.open(each.marked(), grader);
                        })
                        .toList())));
        List<Judgement> points = answers.parallelStream()
                .filter(each -> !each.points().isEmpty())
                .map(each -> points(each, grader))
                .toList();
        if (!points.isEmpty()) {
            tables.heading("Open collections with points of their own, never fitted on");
            tables.samplesHead();
            tables.samples("points marked one by one", new Agreement(points));
        }
    }

    private static Judgement points(OpenAnswer answer, Grader grader) {
        Map<String, String> says = new LinkedHashMap<>();
        Map<String, Double> met = new LinkedHashMap<>();
        for (OpenAnswer.Point point : answer.points()) {
            says.put(point.id(), point.says());
            met.put(point.id(), point.met() ? 1.0 : 0.0);
        }
        return Readers.points(answer.marked(), says, met, grader);
    }

    private void attacks(List<RubricItem> items, Grader grader, AccuracyTables tables) {
        List<RubricItem> some = new ArrayList<>();
        for (int i = 0; i < items.size(); i += Math.max(1, share)) {
            some.add(items.get(i));
        }
        tables.heading("Answers meant to fool it");
        tables.attacks(new AdversarialSuite(grader, Twists.bundled(), SEED).run(some, items, this::step));
        Invariance invariance = new Invariance(grader);
        some.parallelStream().forEach(item -> {
            invariance.read(item, SEED);
            step("changes that should not matter");
        });
        tables.heading("Changes that should not matter");
        tables.invariance(invariance.result());
    }

    /** Said when something else begins, and now and then in between. */
    private synchronized void step(String what) {
        count = what.equals(now) ? count + 1 : 1;
        now = what;
        if (count % EVERY == 1) {
            System.err.println(what + " … " + count);
        }
    }
}
