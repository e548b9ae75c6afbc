package dev.viva.numeric.reading;

import java.util.List;

/** A position among tokens, read as lower-case words. */
final class WordCursor {
    private final List<Token> tokens;
    private int at;

    WordCursor(List<Token> tokens, int at) {
        this.tokens = tokens;
        this.at = at;
    }

    /** The word so many tokens ahead, or empty where none stands. */
    String word(int ahead) {
        return at + ahead < tokens.size() && tokens.get(at + ahead).isWord()
                ? tokens.get(at + ahead).lower()
                : "";
    }

    boolean atHyphen() {
        return at < tokens.size() && tokens.get(at).is("-");
    }

    int at() {
        return at;
    }

    void skip(int count) {
        at += count;
    }
}
