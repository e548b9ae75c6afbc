package dev.viva.grading;

import dev.viva.grading.text.CleanText;
import dev.viva.grading.text.Cleaner;
import dev.viva.grading.text.Segments;
import dev.viva.grading.text.Span;
import dev.viva.grading.text.Token;
import dev.viva.grading.text.Tokenizer;
import java.util.ArrayList;
import java.util.List;

/** Cuts a model answer into the points it makes. */
final class ReferenceParts {
    private static final int SHORTEST = 4;
    private static final int MOST = 12;

    private ReferenceParts() {}

    static List<String> of(String modelAnswer) {
        CleanText clean = Cleaner.clean(modelAnswer);
        List<Token> tokens = Tokenizer.tokens(clean.text());
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (Span sentence : Segments.of(clean.text(), tokens).sentences()) {
            boolean last = sentence.to() == tokens.size();
            if (last || sentence.to() - from >= SHORTEST && parts.size() < MOST - 1) {
                parts.add(clean.quote(
                        tokens.get(from).from(), tokens.get(sentence.to() - 1).to()));
                from = sentence.to();
            }
        }
        return parts;
    }
}
