package dev.viva.bank.lint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reading references lead somewhere. */
public final class ReadingReferences implements Rule {
    private final Readings readings;

    public ReadingReferences(Readings readings) {
        this.readings = readings;
    }

    @Override
    public void check(List<Draft> drafts, Findings found) {
        for (Draft draft : drafts) {
            draft.reading().forEach(reference -> check(reference, draft.name(), found));
        }
    }

    /** Looks up one reference of {@code item} or, where that is null, of a file. */
    public void check(Written reference, @Nullable String item, Findings found) {
        if (!readings.knows(reference.text())) {
            String sentence = "unknown reading `" + reference.text() + "`"
                    + Nearest.hint(reference.text(), readings.names())
                    + (Nearest.of(reference.text(), readings.names()).isPresent()
                            ? ""
                            : "; it is a work, a work and its section (esl-3.4) or a paper of the reading list");
            found.warning("unknown-reading", reference.place(), item, sentence);
        }
    }
}
