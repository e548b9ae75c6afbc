package dev.viva.lint;

import dev.viva.bank.Asked;
import dev.viva.bank.Criterion;
import dev.viva.bank.RubricItem;
import dev.viva.bank.Sample;
import dev.viva.bank.lint.Draft;
import dev.viva.grading.Grade;
import dev.viva.grading.Grader;
import dev.viva.grading.GradingTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the grader makes of one item.
 *
 * @param recital the grade of the whole key as an answer, a line for each phrasing
 * @param samples the grades of the samples in their order
 */
record GradedItem(Draft draft, RubricItem item, Grade recital, List<Grade> samples) {
    GradedItem {
        samples = List.copyOf(samples);
    }

    /** All free-text items that could be read, in their order. Items are graded side by side: each stands for itself. */
    static List<GradedItem> all(List<Draft> drafts, Grader grader) {
        return drafts.parallelStream()
                .map(draft -> of(draft, grader))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<GradedItem> of(Draft draft, Grader grader) {
        if (!(draft.item() instanceof RubricItem item)) {
            return Optional.empty();
        }
        Asked asked = item.ask(0);
        Grade recital = grader.grade(new GradingTask(asked, recital(item)));
        List<Grade> samples = item.samples().stream()
                .map(sample -> grader.grade(new GradingTask(asked, sample.answer())))
                .toList();
        return Optional.of(new GradedItem(draft, item, recital, samples));
    }

    private static String recital(RubricItem item) {
        List<String> lines = new ArrayList<>();
        for (Criterion criterion : item.key().criteria()) {
            lines.add(criterion.says());
            lines.addAll(criterion.accept());
        }
        return String.join("\n", lines);
    }

    ItemGap gap() {
        List<SampleGrade> grades = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            Sample sample = item.samples().get(i);
            grades.add(new SampleGrade(
                    draft.samples().get(i).place(),
                    sample.score(item.key()),
                    samples.get(i).score(),
                    sample.held()));
        }
        return new ItemGap(draft.name(), draft.place(), grades);
    }
}
