package dev.viva.grading;

import dev.viva.grading.guard.Sayings;
import dev.viva.grading.match.TermWeights;
import dev.viva.grading.text.Lexicon;

/**
 * Everything frozen that the grader needs, from the class path.
 *
 * @param fitted what {@code accuracy fit} works out
 */
record Models(Lexicon lexicon, TermWeights weights, Sayings sayings, FittedModels fitted) {

    static Models load() {
        return with(FittedModels.bundled());
    }

    static Models with(FittedModels fitted) {
        return new Models(
                Lexicon.parse(Resources.text("lexicon.txt") + Resources.text("related.txt")),
                TermWeights.parse(Resources.text("terms.txt"), Resources.text("english.txt")),
                Sayings.parse(Resources.text("sayings.txt")),
                fitted);
    }
}
