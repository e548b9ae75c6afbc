package dev.viva.boot;

import dev.viva.bank.lint.Coverage;
import dev.viva.bank.lint.Severity;
import dev.viva.lint.Checked;
import dev.viva.lint.ItemGap;
import dev.viva.lint.SampleGrade;
import dev.viva.lint.SampleRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A check for people: the findings, one a line, then the tables. */
final class CheckText {
    private static final int SHOWN = 15;

    private final List<String> lines = new ArrayList<>();

    private CheckText() {}

    static List<String> lines(Checked checked) {
        CheckText text = new CheckText();
        checked.findings()
                .forEach(each ->
                        text.add("%s [%s %s]", each.text(), each.severity().word(), each.rule()));
        text.samples(checked.samples());
        text.coverage(checked.coverage());
        text.totals(checked);
        return text.lines;
    }

    private void add(String form, Object... values) {
        lines.add(String.format(Locale.ROOT, form, values).stripTrailing());
    }

    private void samples(SampleRun run) {
        if (run.items().isEmpty()) {
            return;
        }
        add("");
        add("Samples: how far the grader is from their marks, on the mean; items that miss by most first");
        add("  %-48s %5s  %-9s %s", "item", "gap", "within .2", "worst sample");
        run.items().stream().limit(SHOWN).forEach(this::item);
        if (run.items().size() > SHOWN) {
            add("  … and %d more; --json lists all", run.items().size() - SHOWN);
        }
        share("Samples to tune with", run.share(false));
        share("Samples held back, only reported", run.share(true));
    }

    private void item(ItemGap item) {
        List<SampleGrade> open =
                item.samples().stream().filter(each -> !each.held()).toList();
        long near = open.stream().filter(SampleGrade::isNear).count();
        String worst = item.worst()
                .filter(each -> each.graded() != null)
                .map(each -> String.format(
                        Locale.ROOT, "%s marked %.2f, graded %.2f", each.place(), each.marked(), each.graded()))
                .orElse("");
        add("  %-48s %5.2f  %-9s %s", item.item(), item.mean(), near + " of " + open.size(), worst);
    }

    private void share(String name, SampleRun.Share share) {
        if (share.samples() > 0) {
            add(
                    "%s: %d of %d within .2 (%.1f %%), %d left to a person",
                    name, share.near(), share.samples(), share.near100(), share.leftToPeople());
        }
    }

    private void coverage(Coverage coverage) {
        add("");
        add("Coverage: rubric items + numeric templates at each level");
        add("  %-20s %6s %6s %6s %6s %6s %8s", "topic", "1", "2", "3", "4", "5", "all");
        for (Coverage.Row row : coverage.rows()) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.rubric().size(); i++) {
                cells.add(cell(row.rubric().get(i), row.numeric().get(i)));
            }
            cells.add(cell(row.rubricItems(), row.numericItems()));
            add(
                    "  %-20s %6s %6s %6s %6s %6s %8s",
                    row.topic(), cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4), cells.get(5));
        }
    }

    private static String cell(int rubric, int numeric) {
        return rubric + numeric == 0 ? "-" : rubric + "+" + numeric;
    }

    private void totals(Checked checked) {
        Checked.Totals all = checked.totals();
        add("");
        add(
                "Rubric items: %d, with criteria: %d, phrasings: %d, misconceptions: %d, samples: %d. Numeric"
                        + " templates: %d.",
                all.rubric(), all.criteria(), all.phrasings(), all.misconceptions(), all.samples(), all.numeric());
        add(
                "%s, %s, %s",
                count(checked, Severity.ERROR), count(checked, Severity.WARNING), count(checked, Severity.NOTE));
    }

    private static String count(Checked checked, Severity severity) {
        long count = checked.count(severity);
        return (count == 0 ? "no" : count) + " " + severity.word() + (count == 1 ? "" : "s");
    }
}
