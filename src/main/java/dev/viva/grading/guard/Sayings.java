package dev.viva.grading.guard;

import dev.viva.grading.text.Cleaner;
import dev.viva.grading.text.Passage;
import dev.viva.grading.text.Span;
import dev.viva.grading.text.Token;
import dev.viva.grading.text.Tokenizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Turns of phrase worth noticing. Read from text, one a line: the kind, a colon, the words; {@code #} starts a comment.
 */
public final class Sayings {
    /** What a saying does. */
    public enum Kind {
        /** Talks to the grader instead of answering. */
        INSTRUCTION,
        /** Takes back what was said. */
        RETRACTION,
        /** Reports a wrong belief of others. */
        REPORT
    }

    private final Map<Kind, Map<String, List<List<String>>>> sayings = new EnumMap<>(Kind.class);

    private Sayings() {}

    public static Sayings parse(String text) {
        Sayings result = new Sayings();
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(result::line);
        return result;
    }

    private void line(String line) {
        int colon = line.indexOf(':');
        Kind kind = Kind.valueOf(line.substring(0, colon).toUpperCase(Locale.ROOT));
        List<String> words = Tokenizer.tokens(
                        Cleaner.clean(line.substring(colon + 1)).text())
                .stream()
                .map(Token::form)
                .toList();
        sayings.computeIfAbsent(kind, any -> new HashMap<>())
                .computeIfAbsent(words.get(0), any -> new ArrayList<>())
                .add(words);
    }

    /** Whether a saying of this kind stands in a run of tokens. */
    public boolean stand(Kind kind, Passage passage, Span where) {
        Map<String, List<List<String>>> known = sayings.getOrDefault(kind, Map.of());
        for (int at = where.from(); at < where.to(); at++) {
            for (List<String> words :
                    known.getOrDefault(passage.tokens().get(at).form(), List.of())) {
                if (at + words.size() <= where.to() && begins(words, passage.tokens(), at)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean begins(List<String> words, List<Token> tokens, int at) {
        for (int i = 1; i < words.size(); i++) {
            if (!words.get(i).equals(tokens.get(at + i).form())) {
                return false;
            }
        }
        return true;
    }
}
