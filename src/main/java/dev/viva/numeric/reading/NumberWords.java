package dev.viva.numeric.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads numbers that are spelled out: twenty-five, two thirds, three and a half, zero point one. Fractions are always
 * read; whole numbers only where no digits stand in the answer, since "one" and "two" are everyday words.
 */
final class NumberWords {
    private final List<Token> tokens;
    private final boolean whole;
    private final List<Token> out = new ArrayList<>();

    private NumberWords(List<Token> tokens, boolean whole) {
        this.tokens = tokens;
        this.whole = whole;
    }

    static List<Token> read(List<Token> tokens) {
        if (tokens.stream().noneMatch(token -> token.isWord() && Spelled.isPart(token.lower()))) {
            return tokens;
        }
        boolean digits = tokens.stream().anyMatch(token -> token.isNumber() || token.kind() == Token.Kind.BROKEN);
        List<Token> read = new NumberWords(tokens, !digits).run();
        return digits || understood(read) ? read : new NumberWords(tokens, false).run();
    }

    private List<Token> run() {
        int at = 0;
        while (at < tokens.size()) {
            Spelled.Found found = Spelled.at(tokens, at);
            if (found == null || !whole && !found.fraction()) {
                out.add(tokens.get(at++));
            } else {
                out.add(Token.number(source(at, found.end()), tokens.get(at).spaced(), found.numeral()));
                at = found.end();
            }
        }
        return out;
    }

    private String source(int from, int to) {
        StringBuilder source = new StringBuilder();
        for (Token token : tokens.subList(from, to)) {
            source.append(source.length() > 0 && token.spaced() ? " " : "").append(token.text());
        }
        return source.toString();
    }

    /** "no one knows" holds a number word and is no number: apart from a unit every other word must be a filler. */
    private static boolean understood(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean followsNumber = i > 0 && (tokens.get(i - 1).isNumber() || Suffixes.isKnownWord(tokens.get(i - 1)));
            if (token.isWord()
                    && !followsNumber
                    && !Prose.FILLERS.contains(token.lower())
                    && !Suffixes.isKnownWord(token)
                    && !beforeRelation(tokens, i)) {
                return false;
            }
        }
        return tokens.stream().noneMatch(token -> token.isWord("no")) && !isPronoun(tokens);
    }

    /** "the one" and "that one" point at something. */
    private static boolean isPronoun(List<Token> tokens) {
        for (int i = 1; i < tokens.size(); i++) {
            boolean pointed =
                    tokens.get(i - 1).isWord("the") || tokens.get(i - 1).isWord("that");
            if (pointed && tokens.get(i).isNumber() && tokens.get(i).lower().equals("one")) {
                return true;
            }
        }
        return false;
    }

    private static boolean beforeRelation(List<Token> tokens, int i) {
        return tokens.subList(i, tokens.size()).stream()
                .anyMatch(token -> token.is("=") || token.is("≈") || token.is(":"));
    }
}
