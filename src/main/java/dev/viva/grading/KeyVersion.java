package dev.viva.grading;

import dev.viva.bank.Asked;
import dev.viva.ids.Ids;

/** Names the question with its key: another wording, another key or other numbers have another version. */
public final class KeyVersion {
    private static final int LENGTH = 16;

    private KeyVersion() {}

    public static String of(Asked asked) {
        return asked instanceof Asked.Rubric rubric
                ? Ids.digest(LENGTH, rubric.question(), rubric.key().toString())
                : Ids.digest(LENGTH, asked.question(), asked.hash(), Long.toString(((Asked.Numeric) asked).seed()));
    }
}
