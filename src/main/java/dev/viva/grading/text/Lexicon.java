package dev.viva.grading.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words of the field: which of them only join others, which negate, which mean the same, which are opposites.
 *
 * <p>Read from text, one entry a line; {@code #} starts a comment; {@code same} stands before what uses its name:
 *
 * <pre>
 * function a an the          words without meaning of their own
 * not not never without      words that negate what follows
 * weak make use thing        words of every text, which count little
 * same l1: l1, lasso, absolute value penalty
 * related fast: quick rapid  words of like meaning
 * opposite rise | fall       directions
 * entity train | test        things that statements are made of
 * </pre>
 */
public final class Lexicon {
    private final Set<String> functions = new HashSet<>();
    private final Set<String> negators = new HashSet<>();
    private final Set<String> weak = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private final Map<String, List<Concept>> concepts = new HashMap<>();
    private final Map<String, Set<String>> related = new HashMap<>();
    private final Opposites opposites = new Opposites();

    /** Several stems that stand for one concept. */
    private record Concept(List<String> stems, String id) {}

    /** A concept found in a text. */
    record Found(String id, int length) {}

    private Lexicon() {}

    /**
     * @throws IllegalArgumentException when a line is none of the above
     */
    public static Lexicon parse(String text) {
        Lexicon lexicon = new Lexicon();
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(lexicon::line);
        lexicon.concepts
                .values()
                .forEach(list -> list.sort(
                        (a, b) -> Integer.compare(b.stems().size(), a.stems().size())));
        return lexicon;
    }

    private void line(String line) {
        int space = line.indexOf(' ');
        String rest = line.substring(space + 1);
        switch (line.substring(0, Math.max(space, 0))) {
            case "function" -> functions.addAll(List.of(rest.split(" ")));
            case "not" -> negators.addAll(List.of(rest.split(" ")));
            case "weak" -> stems(rest).forEach(weak::add);
            case "same" -> same(rest);
            case "related" -> relate(rest);
            case "opposite" -> opposite(rest, false);
            case "entity" -> opposite(rest, true);
            default -> throw new IllegalArgumentException("cannot read the word list at: " + line);
        }
    }

    private void same(String rest) {
        int colon = rest.indexOf(':');
        String name = rest.substring(0, colon);
        names.add(name);
        for (String phrase : rest.substring(colon + 1).split(",")) {
            List<String> stems = stems(phrase);
            concepts.computeIfAbsent(stems.get(0), any -> new ArrayList<>()).add(new Concept(stems, "=" + name));
        }
    }

    private void relate(String rest) {
        int colon = rest.indexOf(':');
        String one = id(rest.substring(0, colon));
        for (String other : rest.substring(colon + 1).strip().split(" ")) {
            related.computeIfAbsent(one, any -> new HashSet<>()).add(id(other));
            related.computeIfAbsent(id(other), any -> new HashSet<>()).add(one);
        }
    }

    private void opposite(String rest, boolean entity) {
        int bar = rest.indexOf('|');
        opposites.add(
                id(rest.substring(0, bar).strip()), id(rest.substring(bar + 1).strip()), entity);
    }

    /** A concept's name or a single word, as an id. */
    private String id(String name) {
        if (names.contains(name)) {
            return "=" + name;
        }
        String stem = Stems.of(name);
        return concepts.getOrDefault(stem, List.of()).stream()
                .filter(concept -> concept.stems().size() == 1)
                .map(Concept::id)
                .findFirst()
                .orElse(stem);
    }

    private static List<String> stems(String phrase) {
        return Tokenizer.tokens(Cleaner.clean(phrase).text()).stream()
                .map(Token::stem)
                .toList();
    }

    public boolean isFunction(String form) {
        return functions.contains(form);
    }

    public boolean negates(String form) {
        return negators.contains(form);
    }

    public boolean isWeak(String id) {
        return weak.contains(id);
    }

    /** Ids of like meaning. */
    public Set<String> related(String id) {
        return related.getOrDefault(id, Set.of());
    }

    public Opposites opposites() {
        return opposites;
    }

    /** The longest concept that starts at token {@code at}, or null. */
    @Nullable
    Found find(List<Token> tokens, int at) {
        for (Concept concept : concepts.getOrDefault(tokens.get(at).stem(), List.of())) {
            if (startsWith(tokens, at, concept.stems())) {
                return new Found(concept.id(), concept.stems().size());
            }
        }
        return null;
    }

    private static boolean startsWith(List<Token> tokens, int at, List<String> stems) {
        if (at + stems.size() > tokens.size()) {
            return false;
        }
        for (int i = 1; i < stems.size(); i++) {
            if (!tokens.get(at + i).stem().equals(stems.get(i))) {
                return false;
            }
        }
        return true;
    }
}
