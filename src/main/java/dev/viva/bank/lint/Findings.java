package dev.viva.bank.lint;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects findings. */
public final class Findings {
    private final List<Finding> all = new ArrayList<>();

    public void error(String rule, Place place, @Nullable String item, String sentence) {
        all.add(new Finding(Severity.ERROR, rule, place, item, sentence));
    }

    public void warning(String rule, Place place, @Nullable String item, String sentence) {
        all.add(new Finding(Severity.WARNING, rule, place, item, sentence));
    }

    public void note(String rule, Place place, @Nullable String item, String sentence) {
        all.add(new Finding(Severity.NOTE, rule, place, item, sentence));
    }

    public void addAll(List<Finding> findings) {
        all.addAll(findings);
    }

    /** All of them, worst first, then by place. */
    public List<Finding> sorted() {
        return all.stream().sorted().toList();
    }
}
