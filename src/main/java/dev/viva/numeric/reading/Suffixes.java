package dev.viva.numeric.reading;

import dev.viva.numeric.unit.Measure;
import dev.viva.numeric.unit.Unit;
import dev.viva.numeric.unit.Units;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Magnitudes and units after a number, as the question's unit lets them be understood. */
final class Suffixes {
    /** @param end the token after the unit */
    record Found(Measure unit, int end) {}

    private static final String CURRENCIES = "$€£¥¢";

    private final @Nullable Measure asked;

    Suffixes(@Nullable Measure asked) {
        this.asked = asked;
    }

    static boolean isKnownWord(Token token) {
        return token.isWord() && (Units.find(token.text()) != null || Units.magnitude(token.text()) != null);
    }

    /** The factor of a magnitude, or null where the word is a unit or something else. */
    @Nullable
    BigDecimal magnitude(Token token) {
        if (!token.isWord()) {
            return null;
        }
        if (token.text().length() > 1) {
            return Units.magnitude(token.text());
        }
        return Units.letter(token.text(), asked) != null ? null : Units.letterMagnitude(token.text());
    }

    /** The unit that begins at a token, or null. A lone small m asks. */
    @Nullable
    Found unit(List<Token> tokens, int at, int end) {
        if (at >= end) {
            return null;
        }
        Token first = tokens.get(at);
        if (first.is("(") && at + 2 < end && tokens.get(at + 2).is(")")) {
            Found inside = unit(tokens, at + 1, at + 2);
            return inside == null ? null : new Found(inside.unit(), at + 3);
        }
        if (first.isWord("in") && first.spaced() && at + 1 < end && isUnit(tokens.get(at + 1))) {
            return unit(tokens, at + 1, end);
        }
        boolean speed = first.isWord()
                && first.text().equals("m")
                && at + 1 < end
                && tokens.get(at + 1).is("/");
        Unit unit = speed ? Units.word("m") : single(first);
        return unit == null ? null : below(unit, tokens, at + 1, end);
    }

    private boolean isUnit(Token token) {
        return token.isWord() && token.text().length() > 1 && single(token) != null;
    }

    private Found below(Unit unit, List<Token> tokens, int at, int end) {
        boolean per = at + 1 < end
                && (tokens.get(at).is("/")
                        || tokens.get(at).isWord("per")
                        || tokens.get(at).isWord("a"));
        if (!per || !tokens.get(at + 1).isWord()) {
            return new Found(Measure.of(unit), at);
        }
        return new Found(new Measure(unit, Units.word(tokens.get(at + 1).text())), at + 2);
    }

    private @Nullable Unit single(Token token) {
        if (token.kind() == Token.Kind.SYMBOL) {
            return token.text().length() == 1 && CURRENCIES.contains(token.text()) ? Units.find(token.text()) : null;
        }
        if (!token.isWord()) {
            return null;
        }
        Unit mine = asked == null ? null : same(asked.unit(), token.text());
        return mine != null ? mine : byName(token);
    }

    private @Nullable Unit byName(Token token) {
        String word = token.text();
        if (word.length() > 1) {
            return Units.find(word);
        }
        Unit letter = Units.letter(word, asked);
        if (letter == null && word.equals("m")) {
            throw Refusal.ask("What does the m stand for: million, milli, metres or minutes? Please write it out.");
        }
        return letter != null ? letter : Units.letterMagnitude(word) == null ? Units.find(word) : null;
    }

    /** The unit of the key by its own name, whatever word that is. */
    private static @Nullable Unit same(Unit unit, String word) {
        Unit typed = Units.word(word);
        return !unit.known() && typed.kind().equals(unit.kind()) ? unit : null;
    }

    /** Money before the number. */
    @Nullable
    Measure currency(Token token) {
        Unit unit = token.kind() == Token.Kind.SYMBOL ? single(token) : null;
        return unit == null ? null : Measure.of(unit);
    }
}
