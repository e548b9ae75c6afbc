package dev.viva.grading;

import dev.viva.bank.Criterion;
import dev.viva.grading.guard.Sayings;
import dev.viva.grading.match.TermWeights;
import dev.viva.grading.text.Lexicon;

/**
 * Everything frozen that the grader needs, from the class path.
 *
 * @param authored the model for criteria with accepted phrasings
 * @param bare the model for criteria of one sentence, such as those made from a model answer
 */
record Models(Lexicon lexicon, TermWeights weights, Sayings sayings, Model authored, Model bare) {

    static Models load() {
        return new Models(
                Lexicon.parse(Resources.text("lexicon.txt") + Resources.text("related.txt")),
                TermWeights.parse(Resources.text("terms.txt"), Resources.text("english.txt")),
                Sayings.parse(Resources.text("sayings.txt")),
                Model.parse(Resources.text("support-authored.txt"), Resources.text("opposite-authored.txt")),
                Model.parse(Resources.text("support-bare.txt"), Resources.text("opposite-bare.txt")));
    }

    Model of(Criterion criterion) {
        return criterion.accept().isEmpty() ? bare : authored;
    }
}
