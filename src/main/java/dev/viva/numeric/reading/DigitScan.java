package dev.viva.numeric.reading;

/**
 * Finds how far a number reaches: digits, points, commas, grouping signs and an exponent.
 *
 * @param run digits with their separators
 * @param exponent what follows the e, or empty
 * @param end where the number ends in the text
 */
record DigitScan(String run, String exponent, int end, boolean hexadecimal, boolean torn) {

    static DigitScan from(String text, int at, boolean listing) {
        int end = core(text, at, listing);
        end = spacedGroups(text, at, end);
        String run = text.substring(at, end);
        if (run.equals("0")
                && end + 1 < text.length()
                && (text.charAt(end) | 32) == 'x'
                && isAlphanumeric(text.charAt(end + 1))) {
            return new DigitScan(run, "", WordScan.end(text, end), true, false);
        }
        int from = exponentStart(text, end);
        if (from < 0) {
            return new DigitScan(run, "", end, false, tornExponent(text, end));
        }
        int close = digits(text, from + (Tokenizer.isDigit(text.charAt(from)) ? 0 : 1));
        return new DigitScan(run, text.substring(from, close), close, false, false);
    }

    Numeral numeral(boolean decimalComma) {
        if (hexadecimal) {
            throw Refusal.because("Hexadecimal numbers are not read.");
        }
        if (torn) {
            throw Refusal.ask("Is that a power of ten? Please write it like 1.2e-3, without a space.");
        }
        Numeral mantissa = NumeralRun.read(run, decimalComma);
        return exponent.isEmpty() ? mantissa : NumeralRun.scaled(mantissa, exponent);
    }

    private static int core(String text, int at, boolean listing) {
        int end = at;
        while (end < text.length() && (Tokenizer.isDigit(text.charAt(end)) || separates(text, end, listing))) {
            end++;
        }
        int comma = text.substring(at, end).indexOf(',');
        return comma > 0 && isList(text.substring(at, end)) ? at + comma : end;
    }

    private static boolean separates(String text, int at, boolean listing) {
        char c = text.charAt(at);
        boolean separator = c == '.' || c == '_' || c == '\'' || c == ',' && !listing;
        return separator && at + 1 < text.length() && Tokenizer.isDigit(text.charAt(at + 1));
    }

    /** In 0.2,0.3 every part has its own point, so the comma separates numbers. */
    private static boolean isList(String run) {
        for (String part : run.split(",", -1)) {
            if (part.indexOf('.') < 0) {
                return false;
            }
        }
        return true;
    }

    private static int spacedGroups(String text, int at, int core) {
        int end = core;
        if (end - at > 3 || text.charAt(at) == '0' || !allDigits(text, at, end)) {
            return end;
        }
        while (isGroup(text, end)) {
            end += 4;
        }
        if (end > core && end + 1 < text.length() && (text.charAt(end) == '.' || text.charAt(end) == ',')) {
            return digits(text, end + 1) > end + 1 ? digits(text, end + 1) : end;
        }
        return end;
    }

    private static boolean isGroup(String text, int at) {
        if (at + 3 >= text.length() || text.charAt(at) != ' ' || !allDigits(text, at + 1, at + 4)) {
            return false;
        }
        // 1 234/500 may be a mixed number, so it is no group.
        return at + 4 >= text.length() || !Tokenizer.isDigit(text.charAt(at + 4)) && text.charAt(at + 4) != '/';
    }

    private static int exponentStart(String text, int end) {
        boolean gap = end < text.length() && text.charAt(end) == ' ';
        int e = gap ? end + 1 : end;
        if (e + 1 >= text.length() || (text.charAt(e) | 32) != 'e') {
            return -1;
        }
        char next = text.charAt(e + 1);
        if (Tokenizer.isDigit(next)) {
            return gap ? -1 : e + 1;
        }
        boolean signed = next == '+' || next == '-';
        return signed && e + 2 < text.length() && Tokenizer.isDigit(text.charAt(e + 2)) ? e + 1 : -1;
    }

    /** 1.2e -3: with the space it could be e less three. */
    private static boolean tornExponent(String text, int end) {
        if (end + 1 >= text.length() || (text.charAt(end) | 32) != 'e') {
            return false;
        }
        int then = end + 1;
        while (then < text.length() && text.charAt(then) == ' ') {
            then++;
        }
        return then < text.length() && (text.charAt(then) == '-' || text.charAt(then) == '+');
    }

    private static int digits(String text, int from) {
        int end = from;
        while (end < text.length() && Tokenizer.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean allDigits(String text, int from, int to) {
        return digits(text, from) >= to;
    }

    private static boolean isAlphanumeric(char c) {
        return Character.isLetterOrDigit(c);
    }
}
