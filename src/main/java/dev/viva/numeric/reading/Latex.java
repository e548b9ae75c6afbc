package dev.viva.numeric.reading;

import java.util.Map;

/** Turns the LaTeX that people type for numbers into plain arithmetic. What it does not know it leaves as words. */
final class Latex {
    private static final int DEPTH = 20;
    /** Stands between the parts of a fraction while it is built; the cleaner leaves no control character. */
    private static final String SPLIT = "\u0001";

    private static final Map<String, String> COMMANDS = Map.ofEntries(
            Map.entry("times", "×"),
            Map.entry("cdot", "×"),
            Map.entry("ast", "×"),
            Map.entry("div", "/"),
            Map.entry("pm", "±"),
            Map.entry("approx", "≈"),
            Map.entry("sim", "≈"),
            Map.entry("simeq", "≈"),
            Map.entry("infty", "∞"),
            Map.entry("pi", " pi "),
            Map.entry("left", ""),
            Map.entry("right", ""),
            Map.entry("quad", " "),
            Map.entry("qquad", " "),
            Map.entry("displaystyle", ""),
            Map.entry("le", "≤"),
            Map.entry("leq", "≤"),
            Map.entry("lt", "<"),
            Map.entry("ge", "≥"),
            Map.entry("geq", "≥"),
            Map.entry("gt", ">"),
            Map.entry("to", "→"),
            Map.entry("rightarrow", "→"),
            Map.entry("Rightarrow", "→"),
            Map.entry("implies", "→"),
            Map.entry("therefore", "→"),
            Map.entry("neq", "≠"),
            Map.entry("ne", "≠"));

    private final String text;
    private final StringBuilder out = new StringBuilder();
    private int at;
    private int depth;

    private Latex(String text) {
        this.text = text;
    }

    static String off(String text) {
        Latex latex = new Latex(text.replace("{,}", ","));
        latex.until('\0');
        return latex.out.toString();
    }

    /** Copies up to and without {@code close} at this level. */
    private void until(char close) {
        if (++depth > DEPTH) {
            throw Refusal.because("The formula is nested too deeply.");
        }
        while (at < text.length() && text.charAt(at) != close) {
            char c = text.charAt(at++);
            if (c == '\\') {
                command();
            } else if (c == '^' || c == '_') {
                script(c);
            } else if (c == '{') {
                until('}');
                at++;
            } else {
                out.append(c);
            }
        }
        depth--;
    }

    private void script(char c) {
        out.append(c);
        if (at < text.length() && text.charAt(at) == '{') {
            argument(c == '^' ? "(" : "", c == '^' ? ")" : " ");
        }
    }

    private void command() {
        int start = at;
        while (at < text.length() && isLetter(text.charAt(at))) {
            at++;
        }
        if (at == start) {
            sign();
            return;
        }
        String name = text.substring(start, at);
        switch (name) {
            case "frac", "dfrac", "tfrac", "cfrac" -> fraction();
            case "binom", "dbinom", "tbinom" -> two("C(", ",", ")");
            case "sqrt" -> root();
            case "text", "mathrm", "mathbf", "mathit", "textbf", "boxed", "mbox", "operatorname" -> argument(" ", " ");
            default -> out.append(COMMANDS.getOrDefault(name, " " + name + (scripted() ? "" : " ")));
        }
    }

    private boolean scripted() {
        return at < text.length() && (text.charAt(at) == '_' || text.charAt(at) == '(');
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** Escaped signs: brackets and thin spaces vanish, the others stand for themselves. */
    private void sign() {
        if (at < text.length()) {
            char c = text.charAt(at++);
            out.append("()[]{},;:! \\".indexOf(c) >= 0 ? " " : String.valueOf(c));
        }
    }

    /** After a digit a fraction of integers is a mixed number, not a product. */
    private void fraction() {
        int start = out.length();
        boolean mixed = start > 0 && Tokenizer.isDigit(out.charAt(start - 1));
        two("", SPLIT, "");
        String fraction = out.substring(start);
        boolean integers = fraction.replace(SPLIT, "").chars().allMatch(c -> Tokenizer.isDigit((char) c));
        out.setLength(start);
        if (integers) {
            String plain = fraction.replace(SPLIT, "/");
            out.append(mixed ? " " + plain : "(" + plain + ")");
        } else {
            out.append("((").append(fraction.replace(SPLIT, ")/(")).append("))");
        }
    }

    private void two(String before, String between, String after) {
        argument(before, between);
        argument("", after);
    }

    private void root() {
        if (at < text.length() && text.charAt(at) == '[') {
            throw Refusal.because("Roots other than the square root are best typed as a power, such as 8^(1/3).");
        }
        argument("sqrt(", ")");
    }

    /** A group in braces, or the single character after the command. */
    private void argument(String before, String after) {
        out.append(before);
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '{') {
            at++;
            until('}');
            at++;
        } else if (at < text.length()) {
            out.append(text.charAt(at++));
        }
        out.append(after);
    }
}
