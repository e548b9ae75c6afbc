package dev.viva.grading.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Reads a word that nobody knows as the word of the key that it differs from by one slip: a letter too many, too few,
 * another one, or two exchanged. Words under five letters are left alone.
 */
public final class Speller {
    private static final int SHORTEST = 5;

    private final Map<Integer, List<String>> byLength = new HashMap<>();
    private final Predicate<String> known;

    /**
     * @param words the words of the key, in lower case
     * @param known whether a stem is an ordinary word, which is never changed
     */
    public Speller(Set<String> words, Predicate<String> known) {
        this.known = known;
        words.stream().filter(word -> word.length() >= SHORTEST).sorted().forEach(word -> byLength.computeIfAbsent(
                        word.length(), any -> new ArrayList<>())
                .add(word));
    }

    Token read(Token token) {
        String form = token.form();
        if (form.length() < SHORTEST || token.isNumber() || known.test(token.stem())) {
            return token;
        }
        for (int length = form.length() - 1; length <= form.length() + 1; length++) {
            for (String word : byLength.getOrDefault(length, List.of())) {
                if (isOneSlip(form, word)) {
                    return new Token(word, Stems.of(word), token.from(), token.to());
                }
            }
        }
        return token;
    }

    private static boolean isOneSlip(String one, String other) {
        int head = 0;
        int shorter = Math.min(one.length(), other.length());
        while (head < shorter && one.charAt(head) == other.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && one.charAt(one.length() - 1 - tail) == other.charAt(other.length() - 1 - tail)) {
            tail++;
        }
        int oneLeft = one.length() - head - tail;
        int otherLeft = other.length() - head - tail;
        boolean exchanged = oneLeft == 2
                && otherLeft == 2
                && one.charAt(head) == other.charAt(head + 1)
                && one.charAt(head + 1) == other.charAt(head);
        return oneLeft <= 1 && otherLeft <= 1 || exchanged;
    }
}
