package dev.viva.grading;

import dev.viva.bank.Asked;
import dev.viva.grading.guard.EmptyAnswer;
import dev.viva.grading.guard.Language;
import dev.viva.grading.guard.Stuffing;
import dev.viva.grading.match.Key;
import dev.viva.grading.match.KeyReader;
import dev.viva.grading.text.Lexicon;
import dev.viva.grading.text.Passage;
import dev.viva.grading.text.PassageReader;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes a key and an answer apart, without marking: what a second reading is prepared from and checked against. */
public final class Intake {
    private final Models models = Models.load();
    private final KeyReader keys = new KeyReader(models.lexicon(), models.weights());
    private final Screen screen = new Screen(models);

    /**
     * A key and an answer, taken apart.
     *
     * @param answer the answer without the question repeated and without sentences that talk to the grader
     * @param flags what was noticed, such as {@code homoglyphs}
     * @param empty whether it says nothing
     * @param foreign whether it is in a language that cannot be checked here
     * @param stuffed whether it is key words in a row
     */
    public record Taken(Key key, Passage answer, Set<String> flags, boolean empty, boolean foreign, boolean stuffed) {
        public Taken {
            flags = Set.copyOf(flags);
        }

        /** Whether some of it talked to the grader. */
        public boolean talksToTheGrader() {
            return flags.contains(Screen.INSTRUCTIONS);
        }
    }

    public Taken take(Asked.Rubric asked, String answer) {
        Key key = keys.read(asked.question(), asked.key());
        Screen.Screened screened = screen.screen(key, answer);
        Passage left = screened.answer();
        return new Taken(
                key,
                left,
                screened.flags(),
                EmptyAnswer.is(left),
                Language.isForeign(left, models.lexicon()),
                Stuffing.is(left, models.lexicon()));
    }

    /** Any text, taken apart. */
    public Passage read(String text) {
        return new PassageReader(models.lexicon()).read(text);
    }

    /** Words of an interviewer that say nothing about the subject. */
    public static String plainTalk() {
        return Resources.text("plain-talk.txt")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .collect(Collectors.joining(" "));
    }

    public Lexicon lexicon() {
        return models.lexicon();
    }
}
