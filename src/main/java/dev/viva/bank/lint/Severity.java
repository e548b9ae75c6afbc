package dev.viva.bank.lint;

import java.util.Locale;

/** How bad a finding is. */
public enum Severity {
    /** The bank cannot be loaded. */
    ERROR,
    /** The bank loads but would examine badly. */
    WARNING,
    /** Worth knowing; a check passes with it. */
    NOTE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
