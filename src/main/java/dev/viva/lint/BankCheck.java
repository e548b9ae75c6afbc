package dev.viva.lint;

import dev.viva.bank.lint.AcceptCounts;
import dev.viva.bank.lint.Coverage;
import dev.viva.bank.lint.Draft;
import dev.viva.bank.lint.Draws;
import dev.viva.bank.lint.Finding;
import dev.viva.bank.lint.Findings;
import dev.viva.bank.lint.ReadingReferences;
import dev.viva.bank.lint.Readings;
import dev.viva.bank.lint.Rule;
import dev.viva.bank.lint.ThinKeys;
import dev.viva.bank.lint.Weights;
import dev.viva.grading.Grader;
import java.util.List;
import java.util.stream.Stream;

/** All that {@code bank check} looks at once the files are read. */
public final class BankCheck {
    private final List<Rule> ofItems;
    private final List<Rule> ofAll;
    private final Grader grader;
    private final boolean everyTopic;

    /**
     * @param more rules for this bank alone, such as the coverage of the guide
     * @param everyTopic whether the table shows topics without items
     */
    public BankCheck(Grader grader, Readings readings, List<? extends Rule> more, boolean everyTopic) {
        this.ofItems = List.of(
                new AcceptCounts(),
                new Weights(),
                new ThinKeys(),
                new Draws(),
                new AlikeCriteria(),
                new RepeatedPhrasings(),
                new UnboundPhrasings());
        this.ofAll = Stream.concat(Stream.of(new ReadingReferences(readings)), more.stream())
                .toList();
        this.grader = grader;
        this.everyTopic = everyTopic;
    }

    /**
     * @param drafts the items as written
     * @param before what was found while reading them
     */
    public Checked check(List<Draft> drafts, List<Finding> before) {
        Findings found = new Findings();
        found.addAll(before);
        // An item with errors is half read: what else may be wrong with its key shows when they are put right.
        List<Draft> whole =
                drafts.stream().filter(draft -> draft.item() != null).toList();
        ofItems.parallelStream().map(rule -> findings(rule, whole)).toList().forEach(found::addAll);
        ofAll.forEach(rule -> rule.check(drafts, found));
        List<GradedItem> graded = GradedItem.all(drafts, grader);
        TrippedMisconceptions.check(graded, found);
        return new Checked(
                found.sorted(), Checked.Totals.of(drafts), Coverage.of(drafts, everyTopic), SampleRun.of(graded));
    }

    private static List<Finding> findings(Rule rule, List<Draft> drafts) {
        Findings found = new Findings();
        rule.check(drafts, found);
        return found.sorted();
    }
}
