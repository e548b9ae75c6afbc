package dev.viva.grading.match;

import dev.viva.grading.text.Passage;
import dev.viva.grading.text.Speller;
import java.util.List;
import java.util.Set;

/**
 * An answer key, taken apart.
 *
 * @param question the question
 * @param asked the terms of the question
 * @param criteria the points that earn credit, in the order of the key
 * @param misconceptions the points that cost
 * @param speller reads misspelt words of the key
 */
public record Key(
        Passage question, Set<String> asked, List<Point> criteria, List<Point> misconceptions, Speller speller) {
    private static final double SENTENCE = 15;

    public Key {
        asked = Set.copyOf(asked);
        criteria = List.copyOf(criteria);
        misconceptions = List.copyOf(misconceptions);
    }

    /** Negations for each fifteen words (a sentence, say) of its criteria. */
    public double denials() {
        List<Passage> all = criteria.stream()
                .flatMap(point -> point.phrases().stream())
                .map(Phrase::passage)
                .toList();
        return denials(
                all.stream().mapToInt(each -> each.negations().size()).sum(),
                all.stream().mapToInt(each -> each.tokens().size()).sum());
    }

    /** By how many negations for each fifteen words an answer has more than the criteria. */
    public double denialsMore(Passage answer) {
        return denials(answer.negations().size(), answer.tokens().size()) - denials();
    }

    private static double denials(int negations, int words) {
        return words == 0 ? 0 : SENTENCE * negations / words;
    }
}
