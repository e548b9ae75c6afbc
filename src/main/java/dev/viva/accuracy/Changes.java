package dev.viva.accuracy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/** Changes of an answer that leave its sense alone. */
public final class Changes {
    static final String PADDING = " The weather was pleasant this spring, and the trains ran on time every morning.";

    private static final int EVERY = 6;
    private static final int SHORTEST = 6;

    private Changes() {}

    /** Two letters inside every sixth longer word change places. */
    public static String misspelt(String text, SplittableRandom random) {
        StringBuilder out = new StringBuilder();
        int longer = 0;
        for (String word : text.split("(?<= )")) {
            String bare = word.strip();
            boolean slips =
                    bare.length() >= SHORTEST && bare.chars().allMatch(Character::isLetter) && ++longer % EVERY == 0;
            int at = slips ? 1 + random.nextInt(bare.length() - 3) : 0;
            out.append(
                    slips
                            ? word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2)
                            : word);
        }
        return out.toString();
    }

    /** The sentences in another order. */
    public static String reordered(String text, SplittableRandom random) {
        List<String> sentences = new ArrayList<>(List.of(text.split("(?<=[.!?;])\\s+")));
        Collections.shuffle(sentences, new Random(random.nextLong()));
        return String.join(" ", sentences);
    }

    /** British spellings made American, or the other way. */
    public static String respelt(String text, boolean american) {
        String result = text;
        for (String line : Texts.lines("spellings.txt")) {
            String[] words = line.split(" ");
            result = Pattern.compile("\\b" + words[american ? 0 : 1] + "\\b")
                    .matcher(result)
                    .replaceAll(words[american ? 1 : 0]);
        }
        return result;
    }

    /** The same with twelve sentences on other matters behind it. */
    public static String padded(String text) {
        return text + PADDING.repeat(12);
    }
}
