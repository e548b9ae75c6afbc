package dev.viva.grading;

import dev.viva.grading.guard.Mask;
import dev.viva.grading.match.Key;
import dev.viva.grading.text.Passage;
import dev.viva.grading.text.PassageReader;
import dev.viva.grading.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Sets aside what is no part of an answer: sentences that talk to the grader, and the question repeated. */
final class Screen {
    static final String INSTRUCTIONS = "instructions-to-grader";
    static final String QUESTION = "copied-question";

    /**
     * What is left.
     *
     * @param answer the answer without what was set aside; its quotes are still those of the original
     * @param flags what was noticed
     */
    record Screened(Passage answer, Set<String> flags) {
        /** The name of the cap for an answer of which nothing is left. */
        String whyEmpty() {
            return flags.contains(QUESTION) ? QUESTION : flags.contains(INSTRUCTIONS) ? INSTRUCTIONS : "no-answer";
        }
    }

    private final PassageReader reader;
    private final Models models;

    Screen(Models models) {
        this.models = models;
        this.reader = new PassageReader(models.lexicon());
    }

    Screened screen(Key key, String raw) {
        Passage whole = reader.read(raw);
        Set<String> flags = new LinkedHashSet<>(whole.clean().flags());
        List<Span> aside = new ArrayList<>();
        setAside(Mask.instructions(whole, models.sayings()), INSTRUCTIONS, aside, flags);
        setAside(Mask.question(whole, key.question()), QUESTION, aside, flags);
        return new Screened(reader.read(Mask.apply(whole, aside), whole, key.speller()), flags);
    }

    private static void setAside(List<Span> found, String flag, List<Span> aside, Set<String> flags) {
        if (!found.isEmpty()) {
            aside.addAll(found);
            flags.add(flag);
        }
    }
}
