package dev.viva.grading;

import dev.viva.bank.AnswerKey;
import dev.viva.bank.Criterion;
import dev.viva.grading.match.Key;
import dev.viva.grading.match.KeyReader;
import dev.viva.grading.sense.Embedder;
import dev.viva.grading.sense.KeySense;
import dev.viva.grading.sense.WholeSense;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A key with everything that is worked out once: its words at once, its vectors when first wanted. */
final class ReadKey {
    private final Key points;
    private final @Nullable Key whole;
    private final Models models;
    private @Nullable KeySense sense;
    private @Nullable WholeSense wholeSense;

    ReadKey(KeyReader reader, Models models, String question, AnswerKey key) {
        this.models = models;
        this.points = reader.read(question, key);
        this.whole = AnswerKeys.isFromReference(key) ? reader.read(question, oneOf(key)) : null;
    }

    private static AnswerKey oneOf(AnswerKey key) {
        String all = key.criteria().stream().map(Criterion::says).collect(Collectors.joining(" "));
        return AnswerKeys.fromPoints(List.of(new Criterion("whole", 1, all, List.of(), List.of(), null, null)));
    }

    Key points() {
        return points;
    }

    /** The model answer as one point, or null where the key has points of its own. */
    @Nullable
    Key whole() {
        return whole;
    }

    synchronized KeySense sense(Embedder embedder) {
        if (sense == null) {
            sense = KeySense.of(points, embedder);
        }
        return sense;
    }

    synchronized WholeSense wholeSense(Embedder embedder, Key whole) {
        if (wholeSense == null) {
            wholeSense = new WholeSense(
                    embedder,
                    points.question().clean().text().strip(),
                    whole.criteria().get(0).texts().get(0),
                    points.criteria().stream()
                            .map(point -> point.texts().get(0))
                            .toList(),
                    new WordWeights(models, points));
        }
        return wholeSense;
    }
}
