package dev.viva.grading.match;

import dev.viva.grading.text.Passage;
import dev.viva.grading.text.Token;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Numbers and single letters that name things, "terminal 1", "bulb C": another one is another thing.
 *
 * @param found the share of the point's labels that the answer has; 1 where it has none
 * @param foreign the share of the answer's labels that stand neither in the point nor in the question
 */
public record Labels(double found, double foreign) {
    /** Letters that are words or what an apostrophe leaves over. */
    private static final Set<String> WORDS = Set.of("a", "i", "s", "t", "m", "d");

    public static Labels of(Point point, Passage question, Passage answer) {
        Set<String> here = in(answer);
        Set<String> key = new HashSet<>();
        point.phrases().forEach(phrase -> key.addAll(in(phrase.passage())));
        Set<String> known = new HashSet<>(key);
        known.addAll(in(question));
        return new Labels(
                key.isEmpty() ? 1 : Grams.share(key, here), here.isEmpty() ? 0 : 1 - Grams.share(here, known));
    }

    private static Set<String> in(Passage passage) {
        return passage.tokens().stream()
                .filter(token -> token.isNumber() || token.form().length() == 1 && !WORDS.contains(token.form()))
                .map(Token::form)
                .collect(Collectors.toSet());
    }

    public double[] features() {
        return new double[] {found, foreign};
    }
}
