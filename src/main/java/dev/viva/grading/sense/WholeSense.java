package dev.viva.grading.sense;

import dev.viva.grading.model.Column;
import dev.viva.grading.model.Trend;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** A model answer beside an answer, in meaning: whole, sentence by sentence, piece by piece. */
public final class WholeSense {
    private static final List<String> PIECES =
            List.of("recall", "precision", "overlap", "near", "far", "weightiest", "least");
    private static final double FLOOR = 0.02;
    private static final double PRODUCT = 100;

    private final Embedder embedder;
    private final ToDoubleFunction<String> weigh;
    private final String question;
    private final float[] questionVector;
    private final List<float[]> parts;
    private final Meaning reference;
    private final Meaning asked;
    private final Pieces.Weighed referencePieces;
    private final Pieces.Weighed askedPieces;

    /**
     * @param reference the model answer, {@code parts} the sentences of it
     * @param weigh what a word counts
     */
    public WholeSense(
            Embedder embedder, String question, String reference, List<String> parts, ToDoubleFunction<String> weigh) {
        this.embedder = embedder;
        this.weigh = weigh;
        this.question = question;
        this.questionVector = embedder.embed(question);
        this.parts = parts.stream().map(embedder::embed).toList();
        this.reference = embedder.read(reference);
        this.asked = embedder.read(question + " " + reference);
        this.referencePieces = Pieces.Weighed.of(reference, this.reference.pieces(), weigh);
        this.askedPieces = Pieces.Weighed.of(question + " " + reference, asked.pieces(), weigh);
    }

    public static List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        for (String name : List.of(
                "whole",
                "less-question",
                "demoted",
                "in-context",
                "parts",
                "least-part",
                "best-part",
                "sentences",
                "best-sentence")) {
            columns.add(new Column("sense-" + name, Trend.UP));
        }
        columns.add(new Column("sense-to-question", Trend.FREE));
        columns.add(new Column("sense-question-key", Trend.FREE));
        for (String prefix : List.of("pieces-", "context-pieces-")) {
            PIECES.forEach(name -> columns.add(new Column(prefix + name, name.equals("far") ? Trend.DOWN : Trend.UP)));
        }
        for (int i = 0; i < DIMENSIONS; i++) {
            columns.add(new Column("product-" + i, Trend.LINE));
        }
        return columns;
    }

    private static final int DIMENSIONS = 384;

    /**
     * @param stretches the sentences of the answer
     */
    public double[] features(String answer, List<String> stretches) {
        Meaning whole = embedder.read(answer);
        Meaning context = embedder.read(question + " " + answer);
        List<float[]> sentences = stretches.stream().map(embedder::embed).toList();
        List<Double> values = new ArrayList<>();
        double here = Meaning.cosine(whole.vector(), reference.vector());
        double toQuestion = Meaning.cosine(whole.vector(), questionVector);
        double keyToQuestion = Meaning.cosine(reference.vector(), questionVector);
        values.add(here);
        values.add(here - toQuestion);
        values.add((here - toQuestion * keyToQuestion)
                / Math.sqrt((1 - toQuestion * toQuestion + FLOOR) * (1 - keyToQuestion * keyToQuestion + FLOOR)));
        values.add(Meaning.cosine(context.vector(), asked.vector()));
        addParts(values, whole.vector(), sentences);
        values.add(toQuestion);
        values.add(keyToQuestion);
        add(values, new Pieces(referencePieces, Pieces.Weighed.of(answer, whole.pieces(), weigh)).features());
        add(
                values,
                new Pieces(askedPieces, Pieces.Weighed.of(question + " " + answer, context.pieces(), weigh))
                        .features());
        for (int i = 0; i < DIMENSIONS; i++) {
            values.add(PRODUCT * whole.vector()[i] * reference.vector()[i]);
        }
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private void addParts(List<Double> values, float[] whole, List<float[]> sentences) {
        double[] found = parts.stream()
                .mapToDouble(part -> Math.max(Meaning.cosine(part, whole), best(part, sentences)))
                .toArray();
        values.add(java.util.Arrays.stream(found).average().orElse(0));
        values.add(java.util.Arrays.stream(found).min().orElse(0));
        values.add(java.util.Arrays.stream(found).max().orElse(0));
        values.add(sentences.stream()
                .mapToDouble(sentence -> best(sentence, parts))
                .average()
                .orElse(0));
        values.add(best(reference.vector(), sentences));
    }

    private static double best(float[] vector, List<float[]> others) {
        return others.stream()
                .mapToDouble(other -> Meaning.cosine(vector, other))
                .max()
                .orElse(0);
    }

    private static void add(List<Double> values, double[] more) {
        for (double each : more) {
            values.add(each);
        }
    }
}
