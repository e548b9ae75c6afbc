package dev.viva.grading.match;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A criterion or a misconception, taken apart.
 *
 * @param id its name in the key
 * @param phrases what it says and the phrasings that say it as well
 * @param profile the terms of all phrasings, with weight times the share of the phrasings that use them
 * @param unique terms that no other point of the key and not the question uses
 * @param keywords its three weightiest terms
 * @param bind groups of stems, of which one each must stand together
 */
public record Point(
        String id,
        List<Phrase> phrases,
        Map<String, Double> profile,
        Set<String> unique,
        Set<String> keywords,
        List<List<List<String>>> bind) {
    public Point {
        phrases = List.copyOf(phrases);
        profile = Map.copyOf(profile);
        unique = Set.copyOf(unique);
        keywords = Set.copyOf(keywords);
        bind = List.copyOf(bind);
    }

    /** Its phrasings in the cleaned spelling, what it says first. */
    public List<String> texts() {
        return phrases.stream()
                .map(each -> each.passage().clean().text().strip())
                .toList();
    }
}
