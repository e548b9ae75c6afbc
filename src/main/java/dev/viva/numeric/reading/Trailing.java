package dev.viva.numeric.reading;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks at the word right after a number that is no unit we know. */
final class Trailing {
    /** Words that make another number of the one before. */
    private static final Set<String> CHANGING = Set.of(
            "recurring",
            "repeating",
            "periodic",
            "dozen",
            "dozens",
            "score",
            "lakh",
            "lakhs",
            "crore",
            "crores",
            "gross");

    private Trailing() {}

    /**
     * What is set aside, or null; a variable stuck to the number asks, and so does an unknown word where a unit is
     * expected.
     */
    static @Nullable String check(List<Token> tokens, int at, int end, boolean unitExpected) {
        if (at >= end || !tokens.get(at).isWord()) {
            return null;
        }
        Token word = tokens.get(at);
        String lower = word.lower();
        if (!Character.isLetter(word.text().codePointAt(0))) {
            return null;
        }
        if (CHANGING.contains(lower)) {
            throw Refusal.ask("Please write the number without \"" + word.text() + "\", as a fraction or in digits.");
        }
        boolean multiple = lower.equals("x") && at + 1 >= end;
        if (!multiple && !word.spaced() && isVariable(lower)) {
            throw Refusal.ask("What does " + word.text() + " after the number mean?");
        }
        if (multiple
                || Prose.FILLERS.contains(lower)
                || Prose.PRECISION.contains(lower)
                || Prose.INFINITY.contains(lower)
                || Prose.REASONS.contains(lower)) {
            return null;
        }
        if (unitExpected) {
            throw Refusal.ask("I do not know the unit \"" + clip(word.text())
                    + "\". Which number do you mean, in the unit asked?");
        }
        return "\"" + clip(word.text()) + "\" is set aside";
    }

    private static boolean isVariable(String word) {
        boolean ordinal = List.of("st", "nd", "rd", "th").contains(word);
        return !ordinal
                && (word.codePointCount(0, word.length()) == 1 || word.chars().anyMatch(Character::isDigit));
    }

    static String clip(String word) {
        return word.codePointCount(0, word.length()) <= 30
                ? word
                : word.substring(0, word.offsetByCodePoints(0, 30)) + "…";
    }
}
