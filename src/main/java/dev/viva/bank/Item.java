package dev.viva.bank;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that can be asked. */
public sealed interface Item permits RubricItem, NumericItem {
    ItemId id();

    Topic topic();

    /** 1 phone screen … 5 Sr Staff bar. */
    int level();

    /** Questions of the source guide that it covers; the first is the one it stands for. */
    List<String> covers();

    /** The model answer with its reason. */
    String explain();

    /** References to the reading list. */
    List<String> reading();

    /** A digest of everything that matters for asking and grading it. */
    String hash();

    /** The question as it is put with {@code seed}: wording and numbers are drawn from it. */
    Asked ask(long seed);

    /** The number of the reference template, or null. */
    default @Nullable String template() {
        return null;
    }

    static int requireLevel(int level) {
        if (level < 1 || level > 5) {
            throw new IllegalArgumentException("level must be 1 to 5, found " + level);
        }
        return level;
    }
}
