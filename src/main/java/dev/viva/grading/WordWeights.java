package dev.viva.grading;

import dev.viva.grading.match.Key;
import dev.viva.grading.text.Stems;
import dev.viva.grading.text.Token;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** What a word counts when texts are laid side by side piece by piece: as elsewhere, and what negates counts, too. */
final class WordWeights implements ToDoubleFunction<String> {
    private static final double SIGN = 0.05;
    private static final double JOINING = 0.15;
    private static final double NEGATING = 2;
    private static final double ASKED = 0.4;
    private static final double WEAK = 0.5;

    private final Models models;
    private final Set<String> asked;

    WordWeights(Models models, Key key) {
        this.models = models;
        this.asked = key.question().tokens().stream().map(Token::stem).collect(Collectors.toSet());
    }

    @Override
    public double applyAsDouble(String word) {
        if (word.isEmpty() || !Character.isLetterOrDigit(word.charAt(0))) {
            return SIGN;
        }
        String stem = Stems.of(word);
        double share = (asked.contains(stem) ? ASKED : 1) * (models.lexicon().isWeak(stem) ? WEAK : 1);
        if (models.lexicon().negates(word)) {
            return NEGATING * share;
        }
        return share
                * (models.lexicon().isFunction(word)
                        ? JOINING
                        : models.weights().of(stem));
    }
}
