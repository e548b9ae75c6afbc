package dev.viva.numeric.reading;

import java.util.List;
import java.util.Set;

/** What stands between numbers: refuses operators that lack an operand and words that turn the meaning around. */
final class Glue {
    private static final Set<String> OPERATORS =
            Set.of("+", "-", "*", "**", "***", "×", "/", "^", "√", "%", "choose", "--", "{", "}");
    private static final Set<String> INEQUALITIES = Set.of("<", ">", "≤", "≥");

    private final List<Token> tokens;
    private final int at;
    private final Clause clause;
    private final List<Found> before;

    private Glue(List<Token> tokens, int at, Clause clause, List<Found> before) {
        this.tokens = tokens;
        this.at = at;
        this.clause = clause;
        this.before = before;
    }

    static void check(List<Token> tokens, int at, Clause clause, List<Found> before) {
        new Glue(tokens, at, clause, before).check();
    }

    private void check() {
        Token token = tokens.get(at);
        if (token.problem() != null) {
            throw token.problem();
        }
        if (token.isWord()) {
            word(token);
        } else if (OPERATORS.contains(token.text())) {
            operator(token);
        } else if (INEQUALITIES.contains(token.text()) && bounds()) {
            throw Refusal.ask("I read a bound, not a number. Which single number do you mean?");
        } else {
            sign(token);
        }
    }

    private void word(Token word) {
        boolean call = at + 1 < clause.to()
                && tokens.get(at + 1).is("(")
                && !tokens.get(at + 1).spaced();
        if (call && !Prose.FILLERS.contains(word.lower())) {
            throw Refusal.because("I cannot work out \"" + Trailing.clip(word.text()) + "(…)\".");
        }
        boolean negation = Prose.NEGATIONS.contains(word.lower());
        if (negation && at + 1 < clause.to() && tokens.get(at + 1).isNumber()) {
            throw Refusal.ask("You say what it is not. Which number is it?");
        }
    }

    private void operator(Token token) {
        if (token.is("-") && isDash()) {
            return;
        }
        if (token.is("/") && betweenWords() || token.is("-") && betweenWords() || precedesInfinity()) {
            return;
        }
        boolean multiple = token.is("×") && at + 1 >= clause.to() && !before.isEmpty();
        if (multiple) {
            return;
        }
        if (token.is("--") && !before.isEmpty()) {
            throw Refusal.ask("Is that a range or a difference?");
        }
        throw Refusal.because("Something is missing beside the \"" + token.text() + "\".");
    }

    /** Signs of markup stand beside words, those of a bound beside a number. */
    private boolean bounds() {
        boolean after = at + 1 < clause.to() && !tokens.get(at + 1).isWord();
        return after
                || at > clause.from() && tokens.get(at - 1).isNumber()
                || tokens.get(at).is("≤")
                || tokens.get(at).is("≥");
    }

    private boolean precedesInfinity() {
        boolean sign = tokens.get(at).is("-") || tokens.get(at).is("+");
        return sign
                && at + 1 < clause.to()
                && tokens.get(at + 1).isWord()
                && Prose.INFINITY.contains(tokens.get(at + 1).lower());
    }

    /** "0.18 - that is 18%": a dash between a number and running text. */
    private boolean isDash() {
        Token next = at + 1 < clause.to() ? tokens.get(at + 1) : null;
        boolean text = next != null && isLongWord(next) && Prose.FILLERS.contains(next.lower());
        return text && next.spaced() && tokens.get(at).spaced();
    }

    private boolean betweenWords() {
        return at > clause.from()
                && at + 1 < clause.to()
                && isLongWord(tokens.get(at - 1))
                && isLongWord(tokens.get(at + 1));
    }

    private static boolean isLongWord(Token token) {
        return token.isWord() && token.text().length() > 1;
    }

    private void sign(Token token) {
        if (token.is("≠")) {
            throw Refusal.ask("You say what it is not. Which number is it?");
        }
        boolean numberFollows = at + 1 < tokens.size()
                && tokens.get(at + 1).isNumber()
                && !tokens.get(at + 1).spaced();
        if (token.is(":") && numberFollows && at > 0 && tokens.get(at - 1).isNumber()) {
            throw Refusal.ask("Is that a ratio or a time? Please give one number.");
        }
        if (token.is(".")
                && at == clause.from()
                && at + 1 < clause.to()
                && tokens.get(at + 1).isNumber()) {
            throw Refusal.because("A point stands apart from its number.");
        }
        int type = Character.getType(token.text().codePointAt(0));
        if (type == Character.OTHER_NUMBER || type == Character.LETTER_NUMBER) {
            throw Refusal.because("The sign " + token.text() + " is not read as a number.");
        }
    }
}
