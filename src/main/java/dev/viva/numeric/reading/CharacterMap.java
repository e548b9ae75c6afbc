package dev.viva.numeric.reading;

import java.util.HashMap;
import java.util.Map;

/** Signs that mean the same, and small raised and lowered digits. */
final class CharacterMap {
    static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾";
    static final String RAISED = "0123456789+-()";
    static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";

    private static final String[][] SAME = {
        {"-", "‐‑‒–−﹣－˗➖⁃﹘"},
        {"—", "—―"},
        {"×", "×✕✖⨯·⋅∙∗✗·"},
        {"/", "÷∕⁄／"},
        {"≈", "≈≃≅∼≒≐～〜"},
        {"≤", "≤⩽≦"},
        {"≥", "≥⩾≧"},
        {"→", "→⇒⟹➔⟶↦∴⟾"},
        {"√", "√"},
        {"\"", "“”„‟«»″〝〞"},
        {"'", "‘’‛′‹›"},
        {"...", "…"},
        {".", "。٫"},
        {",", "、،，"},
        {"%", "٪"},
        {"µ", "µμ"},
        {"Ω", "Ω"},
        {"'", "٬"},
        {"*", "•"},
    };

    private CharacterMap() {}

    static Map<Integer, String> signs() {
        Map<Integer, String> signs = new HashMap<>();
        for (String[] same : SAME) {
            same[1].codePoints().forEach(c -> signs.put(c, same[0]));
        }
        // Typed as escapes: the ohm sign and the two micro signs look like the letters they become.
        signs.put(0x2126, "Ω");
        signs.put(0x03bc, "µ");
        signs.put(0x0387, "×");
        return signs;
    }
}
