package dev.viva.grading.twist;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns sentences of a key into their opposites. For texts of authors, not for what strangers type. */
public final class Twists {
    private static final Pattern VERB =
            Pattern.compile("\\b(is|are|was|were|can|will|has|have|does|do|must|should|would|could|may)\\b");
    private static final Pattern THIRD_PERSON = Pattern.compile(
            "\\b[a-z]{3,}s\\b(?=\\s+(the|a|an|to|in|on|by|with|for|one|each|every|all|as|from|weights|zeros|at|of))");
    private static final Pattern WORDS = Pattern.compile("[A-Za-z0-9-]+|[^A-Za-z0-9-]+");
    private static final Pattern LONG_WORD = Pattern.compile("\\b[A-Za-z0-9-]{5,}\\b");
    private static final Set<String> ES = Set.of("sses", "shes", "ches", "xes");

    private final Map<String, String> antonyms = new HashMap<>();
    private final List<List<String>> things = new ArrayList<>();

    /**
     * @param text pairs, one a line: {@code antonym rises falls}, {@code thing lasso ridge}; {@code #} starts a comment
     */
    public Twists(String text) {
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            String[] words = line.split(" ");
            if (words[0].equals("thing")) {
                things.add(List.of(words[1], words[2]));
            }
            antonyms.put(words[1].toLowerCase(Locale.ROOT), words[2]);
            antonyms.put(words[2].toLowerCase(Locale.ROOT), words[1]);
        });
    }

    /** With the pairs that come with the grader. */
    public static Twists bundled() {
        try (InputStream in = Twists.class.getResourceAsStream("/grading/twists.txt")) {
            return new Twists(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sentence denied. */
    public String negated(String sentence) {
        Matcher verb = VERB.matcher(sentence);
        if (verb.find()) {
            return verb.group().equals("has")
                    ? sentence.substring(0, verb.start()) + "does not have" + sentence.substring(verb.end())
                    : sentence.substring(0, verb.end()) + " not" + sentence.substring(verb.end());
        }
        Matcher other = THIRD_PERSON.matcher(sentence);
        if (other.find()) {
            return sentence.substring(0, other.start())
                    + "does not "
                    + plural(other.group())
                    + sentence.substring(other.end());
        }
        return "It is not true that " + sentence;
    }

    private static String plural(String verb) {
        if (verb.endsWith("ies")) {
            return verb.substring(0, verb.length() - 3) + "y";
        }
        int drop = ES.stream().anyMatch(verb::endsWith) ? 2 : 1;
        return verb.substring(0, verb.length() - drop);
    }

    /** Every word that has an opposite replaced by it, or nothing where none has. */
    public Optional<String> swapped(String sentence) {
        StringBuilder out = new StringBuilder();
        boolean any = false;
        Matcher words = WORDS.matcher(sentence);
        while (words.find()) {
            String opposite = antonyms.get(words.group().toLowerCase(Locale.ROOT));
            any |= opposite != null;
            out.append(opposite == null ? words.group() : opposite);
        }
        return any ? Optional.of(out.toString()) : Optional.empty();
    }

    /** The two things that are compared exchanged, or nothing where no two are. */
    public Optional<String> exchanged(String sentence) {
        for (List<String> pair : things) {
            Pattern one = whole(pair.get(0));
            Pattern other = whole(pair.get(1));
            if (one.matcher(sentence).find() && other.matcher(sentence).find()) {
                String marked = one.matcher(sentence).replaceAll("\u0001");
                return Optional.of(other.matcher(marked).replaceAll(pair.get(0)).replace("\u0001", pair.get(1)));
            }
        }
        return Optional.empty();
    }

    private static Pattern whole(String word) {
        return Pattern.compile("\\b" + Pattern.quote(word) + "\\b", Pattern.CASE_INSENSITIVE);
    }

    /** Two of its long words, one of each half, in each other's place, or nothing where there are too few. */
    public Optional<String> reordered(String sentence, SplittableRandom random) {
        List<int[]> words = new ArrayList<>();
        Matcher found = LONG_WORD.matcher(sentence);
        while (found.find()) {
            words.add(new int[] {found.start(), found.end()});
        }
        if (words.size() < 4) {
            return Optional.empty();
        }
        int[] one = words.get(random.nextInt(words.size() / 2));
        int[] other = words.get(words.size() / 2 + random.nextInt(words.size() - words.size() / 2));
        return Optional.of(sentence.substring(0, one[0])
                + sentence.substring(other[0], other[1])
                + sentence.substring(one[1], other[0])
                + sentence.substring(one[0], one[1])
                + sentence.substring(other[1]));
    }
}
