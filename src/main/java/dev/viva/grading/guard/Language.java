package dev.viva.grading.guard;

import dev.viva.grading.text.Lexicon;
import dev.viva.grading.text.Passage;
import dev.viva.grading.text.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether an answer is in a language that the grader cannot read. */
public final class Language {
    /** The flag for it. */
    public static final String FLAG = "not-english";

    private static final Set<String> OTHERS = new HashSet<>(List.of(
            ("der die das und ist nicht ein eine mit fur auf den dem des wird werden sich auch von zu im wenn weil"
                            + " durch bei"
                            + " le la les des et est une dans pour que qui pas plus par sur avec sont"
                            + " ce cette du au aux"
                            + " el los las es una en por con del se como mas pero son sus para"
                            + " il lo gli e di che non per con sono della una piu o os um uma nao com mais as dos"
                            + " das em"
                            + " het een en van niet met voor zijn wordt op te dat och att som ar det inte med for"
                            + " jest nie na sie ktore oraz ale ve bir bu icin ile")
                    .split(" ")));

    private Language() {}

    public static boolean isForeign(Passage answer, Lexicon lexicon) {
        return isOtherScript(answer.clean().text()) || isOtherWords(answer, lexicon);
    }

    private static boolean isOtherScript(String text) {
        long letters = text.chars().filter(Character::isLetter).count();
        long latin =
                text.chars().filter(c -> c < 0x250 && Character.isLetter(c)).count();
        return letters >= 4 && latin * 2 < letters;
    }

    private static boolean isOtherWords(Passage answer, Lexicon lexicon) {
        int words = 0;
        int english = 0;
        int other = 0;
        for (Token token : answer.tokens()) {
            words += token.isNumber() ? 0 : 1;
            english += lexicon.isFunction(token.form()) || lexicon.negates(token.form()) ? 1 : 0;
            other += OTHERS.contains(token.form()) ? 1 : 0;
        }
        return words >= 5 && other >= 2 && other > english && other * 8 >= words;
    }
}
