package dev.viva.numeric.reading;

import java.util.Set;

/** The words around numbers that we understand. */
final class Prose {
    /** Words and signs after which a conclusion stands. */
    static final Set<String> MARKERS = Set.of(
            "so", "therefore", "thus", "hence", "answer", "answers", "ans", "result", "gives", "giving", "yields",
            "equals", "conclusion", "finally");

    static final Set<String> LINKS = Set.of("is", "are", "was", "makes", "get", "means");

    static final Set<String> FILLERS = Set.of(
            "a", "an", "the", "is", "are", "was", "be", "it", "its", "it's", "that", "that's", "my", "i", "i'd", "we",
            "would", "get", "got", "think", "believe", "guess", "say", "so", "answer", "answers", "ans", "result", "final",
            "total", "in", "as", "of", "for", "about", "approx", "approximately", "roughly", "around", "circa", "ca",
            "nearly", "almost", "exactly", "maybe", "perhaps", "probably", "likely", "value", "equals", "and", "or", "to",
            "from", "between", "thus", "therefore", "hence", "by", "per", "which", "should", "will", "then", "just",
            "simply", "overall", "only", "here", "because", "since", "where", "with", "given", "if", "when", "using",
            "gives", "yields", "giving", "means", "makes", "finally", "conclusion", "please", "sorry", "well", "ok",
            "okay", "hmm", "um", "uh", "too", "also", "out", "not", "no", "but", "wait", "than", "more", "less", "at",
            "on", "versus", "vs", "instead", "each", "approximate", "approximation", "rounded", "estimate", "yes");

    /** What follows a value and gives its reason. */
    static final Set<String> REASONS = Set.of("because", "since", "where", "with", "given", "if", "when", "for", "using");

    /** What makes a number a count of digits: "to 3 decimals". */
    static final Set<String> PRECISION = Set.of(
            "decimals", "decimal", "dp", "sf", "sig", "significant", "figures", "figs", "places", "digits", "sigfigs");

    static final Set<String> INFINITY = Set.of("infinity", "inf", "infinite", "∞", "infty", "unbounded");

    static final Set<String> NEGATIONS = Set.of("not", "isn't", "isnt", "never", "≠");

    private Prose() {}
}
