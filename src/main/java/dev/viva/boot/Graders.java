package dev.viva.boot;

import dev.viva.adapter.embedding.Embedders;
import dev.viva.bank.ItemBank;
import dev.viva.bank.RubricItem;
import dev.viva.bank.Sample;
import dev.viva.grading.Grader;
import dev.viva.grading.NumericGrader;
import dev.viva.grading.QuestionSamples;
import dev.viva.grading.RubricGrader;
import dev.viva.grading.sense.Embedder;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** The graders of this installation. */
final class Graders {
    private static final Logger LOG = Logger.getLogger(Graders.class);

    /** Sentences of answers and phrasings of keys: 8 000 take 12 MB. */
    private static final int VECTORS = 8_000;

    private static final Embedders EMBEDDERS = new Embedders(VECTORS, LOG::warn);

    private Graders() {}

    /** The grader of free text, calibrated by the samples of the bank. */
    static RubricGrader rubric(ItemBank bank) {
        return new RubricGrader(EMBEDDERS, samples(bank));
    }

    /** The grader of free text that reads words alone: for many answers in little time. */
    static Grader words() {
        return new RubricGrader();
    }

    static Grader numeric() {
        return new NumericGrader();
    }

    static Supplier<Optional<Embedder>> embedder() {
        return EMBEDDERS;
    }

    /** Those of the very key that is asked, held ones left out. */
    static QuestionSamples samples(ItemBank bank) {
        return asked -> bank.find(asked.item())
                .filter(RubricItem.class::isInstance)
                .map(RubricItem.class::cast)
                .filter(item -> item.hash().equals(asked.hash()))
                .map(Graders::open)
                .orElse(List.of());
    }

    private static List<Sample> open(RubricItem item) {
        return item.samples().stream().filter(sample -> !sample.held()).toList();
    }
}
