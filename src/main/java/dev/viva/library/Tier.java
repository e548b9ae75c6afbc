package dev.viva.library;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How early something is worth reading; in the order in which a path goes. */
public enum Tier {
    FOUNDATION("Foundation"),
    BUILD("Build"),
    DEPTH("Depth"),
    SPECIALTY("Specialty");

    private final String title;

    Tier(String title) {
        this.title = title;
    }

    /** The name people read. */
    public String title() {
        return title;
    }

    /** The name files use. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Tier> find(String word) {
        return Arrays.stream(values()).filter(tier -> tier.word().equals(word)).findFirst();
    }
}
