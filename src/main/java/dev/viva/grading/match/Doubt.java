package dev.viva.grading.match;

import dev.viva.grading.text.Opposites;
import dev.viva.grading.text.Passage;
import java.util.List;

/**
 * Signs that a sentence near a point says the opposite of it, each a share of the point's weight, 0 to 1.
 *
 * @param negated common terms that are negated on one side only
 * @param opposed terms whose opposite stands in their place
 * @param exchanged terms said of the counterpart
 * @param crossed terms that changed partners
 * @param denied true where one of the two denies something and the other does not
 * @param recall how near the sentence is to the phrasing
 */
public record Doubt(double negated, double opposed, double exchanged, double crossed, boolean denied, double recall) {
    static final Doubt NONE = new Doubt(0, 0, 0, 0, false, 0);

    static Doubt of(Phrase phrase, Window window, Passage answer, Opposites opposites) {
        Roles roles = new Roles(phrase, window);
        return new Doubt(
                Polarity.negated(phrase, window),
                Polarity.opposed(phrase, window, opposites),
                roles.exchanged(opposites),
                roles.crossed(),
                phrase.passage().denies(phrase.passage().all()) != answer.denies(window.span()),
                phrase.recall(window.ids()));
    }

    /** The signs in one number. */
    public double strength() {
        return negated + 2 * opposed + 2 * exchanged + 0.5 * crossed + (denied ? 0.1 : 0);
    }

    /** The features of the doubt model, in order. */
    public static List<String> names() {
        return List.of(
                "base", "negated", "any-opposed", "opposed", "any-exchanged", "exchanged", "crossed", "denied",
                "negated-near", "denied-near", "crossed-near");
    }

    public double[] features() {
        double deny = denied ? 1 : 0;
        return new double[] {
            1, negated, opposed > 0 ? 1 : 0, opposed, exchanged > 0 ? 1 : 0, exchanged, crossed, deny, negated * recall,
            deny * recall, crossed * recall
        };
    }
}
