package dev.viva.grading.sense;

import dev.viva.grading.text.Passage;
import dev.viva.grading.text.Span;
import java.util.ArrayList;
import java.util.List;

/** The stretches of an answer that are read for their meaning: sentences, short neighbours together, parts of long ones. */
public final class Stretches {
    private static final int LONG = 28;
    private static final int PART = 20;
    private static final int STRIDE = 10;
    private static final int PAIR = 40;

    /** An answer of four thousand characters in one breath has seventy parts; more would not be read in time. */
    private static final int MOST = 72;

    private Stretches() {}

    /** In the cleaned spelling, without what was set aside, each once; at least one. */
    public static List<String> of(Passage answer) {
        List<Span> sentences = answer.segments().sentences();
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            Span sentence = sentences.get(i);
            spans.add(sentence);
            if (i + 1 < sentences.size()
                    && sentence.length() + sentences.get(i + 1).length() < PAIR) {
                spans.add(new Span(sentence.from(), sentences.get(i + 1).to()));
            }
            if (sentence.length() > LONG) {
                for (int from = sentence.from(); from + STRIDE + STRIDE / 2 < sentence.to(); from += STRIDE) {
                    spans.add(new Span(from, Math.min(from + PART, sentence.to())));
                }
            }
        }
        return spans.stream()
                .map(span -> text(answer, span))
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** White space once: what was set aside leaves none behind. */
    public static String text(Passage passage, Span span) {
        if (span.length() <= 0) {
            return "";
        }
        int from = passage.tokens().get(span.from()).from();
        int to = passage.tokens().get(span.to() - 1).to();
        StringBuilder text = new StringBuilder(to - from);
        boolean blank = false;
        for (int at = from; at < to; at++) {
            char c = passage.clean().text().charAt(at);
            if (c != ' ' && c != '\n') {
                text.append(blank ? " " : "").append(c);
                blank = false;
            } else {
                blank = true;
            }
        }
        return text.toString();
    }
}
