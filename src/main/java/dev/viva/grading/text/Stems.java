package dev.viva.grading.text;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import opennlp.tools.stemmer.PorterStemmer;

/** English stems, the same for British and American spelling. */
public final class Stems {
    private static final int CACHED = 20_000;
    private static final int LONGEST = 40;
    private static final Map<String, String> CACHE = new ConcurrentHashMap<>();

    private Stems() {}

    /** The stem of a word in lower case; words of three letters, with digits or over 40 characters stay as they are. */
    public static String of(String word) {
        if (word.length() < 4 || word.length() > LONGEST || !isLatin(word)) {
            return word;
        }
        String known = CACHE.get(word);
        if (known != null) {
            return known;
        }
        String stem = new PorterStemmer().stem(american(word));
        if (CACHE.size() < CACHED) {
            CACHE.put(word, stem);
        }
        return stem;
    }

    private static boolean isLatin(String word) {
        return word.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    /** Both spellings end up alike; that a few other words change too ("noize") is harmless, they do so everywhere. */
    private static String american(String word) {
        String plain = word.replace("isation", "ization").replace("yse", "yze").replace("ysing", "yzing");
        plain = plain.replace("haviour", "havior").replace("avour", "avor").replace("eighbour", "eighbor");
        plain = plain.replace("colour", "color").replace("modell", "model").replace("labell", "label");
        if (plain.length() > 6) {
            plain = ending(plain, "ise", "ize");
            plain = ending(plain, "ises", "izes");
            plain = ending(plain, "ised", "ized");
            plain = ending(plain, "ising", "izing");
            plain = ending(plain, "iser", "izer");
        }
        return plain;
    }

    private static String ending(String word, String british, String american) {
        return word.endsWith(british) ? word.substring(0, word.length() - british.length()) + american : word;
    }
}
