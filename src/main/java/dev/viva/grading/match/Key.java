package dev.viva.grading.match;

import dev.viva.grading.text.Passage;
import dev.viva.grading.text.Speller;
import dev.viva.grading.text.Term;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** The share of an answer's terms, each once, that the question or a criterion uses too. */
    public double ownTerms(Passage answer) {
        Set<String> own = new HashSet<>(asked);
        criteria.forEach(point -> own.addAll(point.profile().keySet()));
        Set<String> terms = answer.terms().stream().map(Term::id).collect(Collectors.toSet());
        return Grams.share(terms, own);
    }

    private static double denials(int negations, int words) {
        return words == 0 ? 0 : SENTENCE * negations / words;
    }
}
