package dev.viva.numeric.reading;

import java.util.ArrayList;
import java.util.List;

/** Puts signs for the phrases that mean them: "per cent", "to the power of", "less than", "minus". */
final class Phrases {
    /** Longest first; the last part is what it becomes, empty for nothing, words in quotes stay words. */
    private static final String[][] TABLE = {
        {"to the power of", "^"},
        {"raised to the", "^"},
        {"raised to", "^"},
        {"to the power", "^"},
        {"to the", "^"},
        {"square root of", "√"},
        {"square root", "√"},
        {"root of", "√"},
        {"log base 2 of", "'log2"},
        {"log base 10 of", "'log10"},
        {"log base e of", "'ln"},
        {"natural log of", "'ln"},
        {"log of", "'log"},
        {"ln of", "'ln"},
        {"exp of", "'exp"},
        {"sqrt of", "√"},
        {"multiplied by", "×"},
        {"divided by", "/"},
        {"plus or minus", "±"},
        {"give or take", "±"},
        {"per cent", "%"},
        {"percent", "%"},
        {"pct", "%"},
        {"percentage points", "'pp"},
        {"percentage point", "'pp"},
        {"percent points", "'pp"},
        {"% points", "'pp"},
        {"basis points", "'bp"},
        {"per mille", "'permille"},
        {"‰", "'permille"},
        {"is equal to", "="},
        {"equal to", "="},
        {"no more than", "≤"},
        {"no less than", "≥"},
        {"not more than", "≤"},
        {"not less than", "≥"},
        {"less than", "<"},
        {"fewer than", "<"},
        {"smaller than", "<"},
        {"lower than", "<"},
        {"more than", "<"},
        {"greater than", "<"},
        {"larger than", "<"},
        {"bigger than", "<"},
        {"higher than", "<"},
        {"at least", "≥"},
        {"at most", "≤"},
        {"up to", "≤"},
        {"below", "<"},
        {"above", "<"},
        {"under", "<"},
        {"exceeds", "<"},
        {"exceeding", "<"},
        {"or more", "≥"},
        {"or less", "≤"},
        {"or fewer", "≤"},
        {"or so", ""},
        {"more or less", ""},
        {"minus", "-"},
        {"negative", "-"},
        {"plus", "+"},
        {"times", "×"},
        {"squared", "^2"},
        {"cubed", "^3"},
        {"∞", "'infinity"},
        {"Φ", "'normcdf"},
        {"i think", ""},
        {"i believe", ""},
        {"i guess", ""}
    };

    private static final List<List<String>> PATTERNS = patterns();

    private Phrases() {}

    static List<Token> replace(List<Token> tokens) {
        List<Token> out = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            int found = find(tokens, at);
            if (found < 0) {
                out.add(tokens.get(at++));
            } else {
                put(out, TABLE[found][1], tokens.get(at).spaced());
                at += PATTERNS.get(found).size();
            }
        }
        return out;
    }

    private static int find(List<Token> tokens, int at) {
        for (int i = 0; i < PATTERNS.size(); i++) {
            if (matches(PATTERNS.get(i), tokens, at)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean matches(List<String> pattern, List<Token> tokens, int at) {
        if (at + pattern.size() > tokens.size()) {
            return false;
        }
        for (int i = 0; i < pattern.size(); i++) {
            String part = pattern.get(i);
            // Greek capitals tell functions apart, so a pattern of one must match as written.
            String text = part.equals("Φ")
                    ? tokens.get(at + i).text()
                    : tokens.get(at + i).lower();
            if (!text.equals(part)) {
                return false;
            }
        }
        return true;
    }

    private static void put(List<Token> out, String meant, boolean spaced) {
        if (meant.startsWith("'")) {
            out.add(Token.word(meant.substring(1), spaced));
        } else if (meant.startsWith("^") && meant.length() > 1) {
            out.add(Token.symbol("^", false));
            out.add(Token.number(meant.substring(1), false, Numeral.of(meant.substring(1))));
        } else if (!meant.isEmpty()) {
            out.add(Token.symbol(meant, spaced));
        }
    }

    private static List<List<String>> patterns() {
        List<List<String>> patterns = new ArrayList<>();
        for (String[] row : TABLE) {
            patterns.add(List.of(row[0].split(" ")));
        }
        return patterns;
    }
}
