package dev.viva.numeric.reading;

import java.util.Map;

/**
 * Brings the characters of an answer to a small alphabet: one kind of space, minus, quote and digit. Digits of any script
 * become ASCII digits, but two scripts in one answer are refused; what is not known stays as it is.
 */
final class Cleaner {
    private static final Map<Integer, String> SIGNS = CharacterMap.signs();
    private static final int MIXED = -2;

    private final StringBuilder out = new StringBuilder();
    private boolean raised;
    private int zero = -1;

    private Cleaner() {}

    static String clean(String text) {
        Cleaner cleaner = new Cleaner();
        text.codePoints().forEach(cleaner::add);
        cleaner.lower();
        return cleaner.out.toString();
    }

    private void add(int c) {
        int raisedSign = CharacterMap.SUPERSCRIPTS.indexOf(c);
        if (raisedSign >= 0 && c > 0x7f) {
            raise(CharacterMap.RAISED.charAt(raisedSign));
            return;
        }
        lower();
        int type = Character.getType(c);
        if (type == Character.FORMAT || c >= 0xfe00 && c <= 0xfe0f || c == 0x20e3) {
            return;
        }
        if (type == Character.DECIMAL_DIGIT_NUMBER) {
            digit(c);
        } else if (CharacterMap.SUBSCRIPTS.indexOf(c) >= 0) {
            subscript(c);
        } else if (type == Character.NON_SPACING_MARK && endsWithDigit()) {
            // A mark over or through a digit (0.3 with a bar, a struck out 3) changes the number.
            throw Refusal.because("A mark stands over or through a digit; please type the number plainly.");
        } else {
            sign(c, type);
        }
    }

    private void raise(char sign) {
        if (!raised) {
            out.append("^(");
            raised = true;
        }
        out.append(sign);
    }

    private void lower() {
        if (raised) {
            out.append(')');
            raised = false;
        }
    }

    private void digit(int c) {
        int value = Character.digit(c, 10);
        boolean familiar = c < 0x80 || c >= 0xff10 && c <= 0xff19 || c >= 0x1d7ce && c <= 0x1d7ff;
        int script = familiar ? '0' : c - value;
        zero = zero == -1 || zero == script ? script : MIXED;
        if (zero == MIXED) {
            throw Refusal.because("The digits come from different scripts; please use one.");
        }
        out.append((char) ('0' + value));
    }

    private void subscript(int c) {
        if (out.length() > 0 && Character.isLetter(out.charAt(out.length() - 1))) {
            out.append('_');
        }
        out.append((char) ('0' + CharacterMap.SUBSCRIPTS.indexOf(c)));
    }

    private boolean endsWithDigit() {
        return out.length() > 0 && out.charAt(out.length() - 1) >= '0' && out.charAt(out.length() - 1) <= '9';
    }

    private void sign(int c, int type) {
        String replaced = SIGNS.get(c);
        if (replaced != null) {
            out.append(replaced);
        } else if (c == '\n' || c == '\r' || c == 0x0b || c == 0x0c || c == 0x85 || c == 0x2028 || c == 0x2029) {
            out.append('\n');
        } else if (Character.isWhitespace(c) || Character.isSpaceChar(c) || type == Character.CONTROL) {
            out.append(' ');
        } else if (c > 0xff00 && c < 0xff5f) {
            add(c - 0xfee0);
        } else {
            out.appendCodePoint(c);
        }
    }
}
