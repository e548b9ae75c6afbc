package dev.viva.accuracy;

import dev.viva.bank.RubricItem;
import dev.viva.grading.FitData;
import dev.viva.grading.FittedModels;
import dev.viva.grading.Fitting;
import dev.viva.grading.Folds;
import dev.viva.grading.Grade;
import dev.viva.grading.Grader;
import dev.viva.grading.GradingTask;
import dev.viva.grading.QuestionSamples;
import dev.viva.grading.RubricGrader;
import dev.viva.grading.sense.Embedder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Reads every question with weights that were fitted without it: the questions lie in five heaps, and each heap is read
 * by a grader fitted on the other four.
 */
public final class UnseenGrader implements Grader {
    private final List<Grader> graders = new ArrayList<>();

    /**
     * @param progress told before each fitting
     */
    public UnseenGrader(List<RubricItem> items, Supplier<Optional<Embedder>> embedder, Consumer<String> progress) {
        FitData rows = new FitData(embedder);
        for (int i = 0; i < items.size(); i++) {
            rows.addAuthored(items.get(i), FitData.far(items, i));
            progress.accept("rows to fit on");
        }
        FittedModels rest = FittedModels.bundled();
        for (int fold = 0; fold < Folds.COUNT; fold++) {
            int left = fold;
            progress.accept("fitting without heap " + (fold + 1) + " of " + Folds.COUNT);
            FittedModels fitted = new Fitting(rows, what -> {}).without(name -> Folds.of(name) == left, rest);
            graders.add(new RubricGrader(fitted, embedder, QuestionSamples.NONE));
        }
    }

    @Override
    public Grade grade(GradingTask task) {
        return graders.get(Folds.of(task.asked().item().value())).grade(task);
    }
}
