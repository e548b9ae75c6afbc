package dev.viva.lint;

import dev.viva.bank.lint.Coverage;
import dev.viva.bank.lint.Draft;
import dev.viva.bank.lint.Finding;
import dev.viva.bank.lint.Severity;
import java.util.List;

/**
 * What a check brought to light.
 *
 * @param findings worst first
 */
public record Checked(List<Finding> findings, Totals totals, Coverage coverage, SampleRun samples) {
    public Checked {
        findings = List.copyOf(findings);
    }

    /** How much there is in a bank. */
    public record Totals(int rubric, int numeric, int criteria, int phrasings, int misconceptions, int samples) {
        static Totals of(List<Draft> drafts) {
            List<Draft.Point> points =
                    drafts.stream().flatMap(each -> each.criteria().stream()).toList();
            int numeric = (int) drafts.stream().filter(Draft::numeric).count();
            return new Totals(
                    drafts.size() - numeric,
                    numeric,
                    points.size(),
                    points.stream().mapToInt(each -> each.accept().size()).sum(),
                    drafts.stream()
                            .mapToInt(each -> each.misconceptions().size())
                            .sum(),
                    drafts.stream().mapToInt(each -> each.samples().size()).sum());
        }
    }

    public long count(Severity severity) {
        return findings.stream().filter(each -> each.severity() == severity).count();
    }

    /** Whether there is neither an error nor a warning. */
    public boolean passes() {
        return count(Severity.ERROR) + count(Severity.WARNING) == 0;
    }
}
