package dev.viva.bank.lint;

import java.util.List;

/** Looks through all items for one kind of fault. */
@FunctionalInterface
public interface Rule {
    void check(List<Draft> drafts, Findings found);
}
