package dev.viva.grading.sense;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The pieces of two texts laid side by side, each with its nearest partner (Zhang et al. 2020, "BERTScore", eq. 1): shows
 * which weighty word of a key finds no partner in an answer, which one cosine for all hides.
 */
final class Pieces {
    private static final double NEAR = 0.6;
    private static final double FAR = 0.4;
    private static final double NOWHERE = -0.1;
    private static final int WEIGHTIEST = 4;

    /**
     * A text in pieces.
     *
     * @param pieces the directions of its pieces
     * @param weights what each piece counts
     */
    record Weighed(List<Meaning.Piece> pieces, double[] weights) {
        /**
         * @param weigh what a word counts
         */
        static Weighed of(String text, List<Meaning.Piece> pieces, ToDoubleFunction<String> weigh) {
            return new Weighed(
                    pieces,
                    pieces.stream()
                            .mapToDouble(piece -> weigh.applyAsDouble(word(text, piece)))
                            .toArray());
        }

        /** The whole word that a piece belongs to, or no word. */
        private static String word(String text, Meaning.Piece piece) {
            int from = piece.from();
            int to = piece.to();
            while (from > 0 && Character.isLetterOrDigit(text.charAt(from - 1))) {
                from--;
            }
            while (to < text.length() && Character.isLetterOrDigit(text.charAt(to))) {
                to++;
            }
            return text.substring(from, to);
        }

        double total() {
            return Arrays.stream(weights).sum();
        }
    }

    private final Weighed key;
    private final Weighed answer;
    private final double[] keyBest;
    private final double[] answerBest;

    Pieces(Weighed key, Weighed answer) {
        this.key = key;
        this.answer = answer;
        this.keyBest = new double[key.pieces().size()];
        this.answerBest = new double[answer.pieces().size()];
        Arrays.fill(keyBest, NOWHERE);
        Arrays.fill(answerBest, NOWHERE);
        for (int i = 0; i < keyBest.length; i++) {
            float[] here = key.pieces().get(i).vector();
            for (int j = 0; j < answerBest.length; j++) {
                double cosine = Meaning.cosine(here, answer.pieces().get(j).vector());
                keyBest[i] = Math.max(keyBest[i], cosine);
                answerBest[j] = Math.max(answerBest[j], cosine);
            }
        }
    }

    /** Recall, precision, their F1, the shares of the key near and far, mean and least of its weightiest pieces. */
    double[] features() {
        double recall = mean(keyBest, key);
        double precision = mean(answerBest, answer);
        double[] weightiest = weightiest();
        return new double[] {
            recall,
            precision,
            recall + precision <= 0 ? 0 : 2 * recall * precision / (recall + precision),
            share(true),
            share(false),
            Arrays.stream(weightiest).average().orElse(0),
            Arrays.stream(weightiest).min().orElse(0)
        };
    }

    private static double mean(double[] best, Weighed text) {
        double sum = 0;
        for (int i = 0; i < best.length; i++) {
            sum += best[i] * text.weights()[i];
        }
        return best.length == 0 ? 0 : sum / text.total();
    }

    private double share(boolean near) {
        double sum = 0;
        for (int i = 0; i < keyBest.length; i++) {
            sum += (near ? keyBest[i] > NEAR : keyBest[i] < FAR) ? key.weights()[i] : 0;
        }
        return keyBest.length == 0 ? 0 : sum / key.total();
    }

    private double[] weightiest() {
        return IntStream.range(0, keyBest.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -key.weights()[i]))
                .limit(WEIGHTIEST)
                .mapToDouble(i -> keyBest[i])
                .toArray();
    }
}
