package dev.viva.boot;

import dev.viva.accuracy.AdversarialSuite;
import dev.viva.accuracy.Agreement;
import dev.viva.accuracy.Invariance;
import dev.viva.accuracy.Judgement;
import dev.viva.accuracy.Readers;
import dev.viva.adapter.answers.OpenAnswer;
import dev.viva.bank.RubricItem;
import dev.viva.grading.FitData;
import dev.viva.grading.FittedModels;
import dev.viva.grading.Fitting;
import dev.viva.grading.Folds;
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
import java.util.concurrent.atomic.AtomicInteger;
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

    private final AtomicInteger done = new AtomicInteger();

    @Override
    public Integer call() {
        List<RubricItem> items = Ground.rubricItems();
        Supplier<Optional<Embedder>> embedder = words ? Optional::empty : Graders.embedder();
        RubricGrader grader = new RubricGrader(embedder, QuestionSamples.NONE);
        AccuracyTables tables = new AccuracyTables(json);
        samples(items, grader, embedder, tables);
        if (data != null) {
            open(AccuracyFitCommand.answers(data), grader, tables);
        }
        attacks(items, grader, tables);
        return 0;
    }

    private void samples(
            List<RubricItem> items, Grader grader, Supplier<Optional<Embedder>> embedder, AccuracyTables tables) {
        tables.heading("Samples of the bank (author agreement)");
        tables.samplesHead();
        Agreement held = new Agreement(read(items, grader, true, "held samples"));
        tables.samples("held, never fitted on", held);
        Agreement unseen = new Agreement(unseen(items, embedder));
        tables.samples("others, their question left out", unseen);
        tables.heading("Accuracy of points when only the surest are judged");
        tables.coverage("held", held);
        tables.coverage("others, their question left out", unseen);
    }

    private List<Judgement> read(List<RubricItem> items, Grader grader, boolean held, String what) {
        return items.parallelStream()
                .flatMap(item -> {
                    step(what);
                    return Readers.samples(item, grader, held).stream();
                })
                .toList();
    }

    /** Every fifth of the questions, by models fitted on the other four. */
    private List<Judgement> unseen(List<RubricItem> items, Supplier<Optional<Embedder>> embedder) {
        FitData rows = new FitData(embedder);
        for (int i = 0; i < items.size(); i++) {
            rows.addPoints(items.get(i), AccuracyFitCommand.other(items, i));
            step("rows to fit on");
        }
        FittedModels loaded = FittedModels.bundled();
        List<Judgement> all = new ArrayList<>();
        for (int fold = 0; fold < Folds.COUNT; fold++) {
            int left = fold;
            System.err.println("fitting without heap " + (fold + 1) + " of " + Folds.COUNT + " …");
            FittedModels fitted = new Fitting(rows, what -> {}).without(name -> Folds.of(name) == left, loaded);
            List<RubricItem> here = items.stream()
                    .filter(item -> Folds.of(item.id().value()) == left)
                    .toList();
            all.addAll(read(here, new RubricGrader(fitted, embedder, QuestionSamples.NONE), false, "other samples"));
        }
        return all;
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
        some.forEach(item -> {
            invariance.read(item, SEED);
            step("changes that should not matter");
        });
        tables.heading("Changes that should not matter");
        tables.invariance(invariance.result());
    }

    private void step(String what) {
        int count = done.incrementAndGet();
        if (count % EVERY == 0) {
            System.err.println(count + " … " + what);
        }
    }
}
