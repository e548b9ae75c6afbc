package dev.viva.grading.guard;

import dev.viva.grading.text.Passage;
import dev.viva.grading.text.Token;
import java.util.Set;

/** Answers that say nothing: blank, emoji, punctuation, "I don't know". */
public final class EmptyAnswer {
    private static final Set<String> WORDS = Set.of(
            "i",
            "do",
            "not",
            "know",
            "no",
            "idea",
            "sorry",
            "really",
            "have",
            "pass",
            "skip",
            "idk",
            "dunno",
            "clue",
            "sure",
            "am",
            "m",
            "honestly",
            "the",
            "answer",
            "this",
            "one",
            "a",
            "remember",
            "can",
            "say",
            "tell",
            "you",
            "nothing",
            "none",
            "unknown",
            "question",
            "to",
            "please",
            "next",
            "it",
            "of",
            "any",
            "my",
            "head",
            "off",
            "top",
            "im",
            "unsure",
            "hmm",
            "um",
            "uh",
            "thanks",
            "ok",
            "okay",
            "that",
            "haven",
            "learned",
            "yet",
            "don",
            "t",
            "forgot",
            "cannot",
            "recall",
            "at",
            "all",
            "n",
            "na");

    private EmptyAnswer() {}

    public static boolean is(Passage answer) {
        return answer.terms().isEmpty()
                || answer.tokens().stream().map(Token::form).allMatch(WORDS::contains);
    }
}
