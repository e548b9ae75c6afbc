package dev.viva.grading.guard;

import dev.viva.grading.text.Passage;
import dev.viva.grading.text.Span;
import dev.viva.grading.text.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Blanks out sentences that are no part of the answer, so that they neither earn nor cost anything. */
public final class Mask {
    private static final double SAME_WORDS = 0.8;
    private static final double SAME_PAIRS = 0.6;

    private Mask() {}

    /** Sentences that talk to the grader. */
    public static List<Span> instructions(Passage answer, Sayings sayings) {
        return answer.segments().sentences().stream()
                .filter(sentence -> sayings.stand(Sayings.Kind.INSTRUCTION, answer, sentence))
                .toList();
    }

    /** Sentences that are the question again, word for word or nearly. */
    public static List<Span> question(Passage answer, Passage question) {
        Set<String> words = new HashSet<>();
        Set<String> pairs = new HashSet<>();
        collect(question.tokens(), words, pairs);
        return answer.segments().sentences().stream()
                .filter(sentence -> isRepeated(answer.tokens().subList(sentence.from(), sentence.to()), words, pairs))
                .toList();
    }

    private static boolean isRepeated(List<Token> sentence, Set<String> words, Set<String> pairs) {
        Set<String> ownWords = new HashSet<>();
        Set<String> ownPairs = new HashSet<>();
        collect(sentence, ownWords, ownPairs);
        return sentence.size() >= 4 && common(ownWords, words) >= SAME_WORDS && common(ownPairs, pairs) >= SAME_PAIRS;
    }

    private static void collect(List<Token> tokens, Set<String> words, Set<String> pairs) {
        for (int i = 0; i < tokens.size(); i++) {
            words.add(tokens.get(i).stem());
            if (i > 0) {
                pairs.add(tokens.get(i - 1).stem() + " " + tokens.get(i).stem());
            }
        }
    }

    private static double common(Set<String> own, Set<String> there) {
        return own.isEmpty() ? 0 : own.stream().filter(there::contains).count() / (double) own.size();
    }

    /** The text with these sentences replaced by as many blanks, each ended by a line end. */
    public static String apply(Passage answer, List<Span> sentences) {
        StringBuilder text = new StringBuilder(answer.clean().raw());
        for (Span sentence : sentences) {
            int from =
                    answer.clean().starts()[answer.tokens().get(sentence.from()).from()];
            int to =
                    answer.clean().ends()[answer.tokens().get(sentence.to() - 1).to() - 1];
            for (int i = from; i < to; i++) {
                text.setCharAt(i, i == to - 1 ? '\n' : ' ');
            }
        }
        return text.toString();
    }
}
