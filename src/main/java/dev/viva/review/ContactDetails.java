package dev.viva.review;

import java.util.StringJoiner;

/** Takes out of an answer what leads to a person: addresses, links, handles and long numbers such as telephone numbers. */
final class ContactDetails {
    private static final String GONE = "[removed]";
    private static final int LONG = 7;

    private ContactDetails() {}

    static String without(String answer) {
        StringJoiner lines = new StringJoiner("\n");
        answer.lines().forEach(line -> lines.add(line(line)));
        return lines.toString();
    }

    private static String line(String line) {
        StringJoiner words = new StringJoiner(" ");
        for (String word : line.split(" ", -1)) {
            words.add(leadsToSomebody(word) ? GONE : word);
        }
        return words.toString();
    }

    private static boolean leadsToSomebody(String word) {
        int at = word.indexOf('@');
        boolean address = at > 0 && word.indexOf('.', at) > at || at == 0 && word.length() > 1;
        return address || word.contains("://") || word.startsWith("www.") || isLongNumber(word);
    }

    /** A figure of an answer has a point, an exponent or few digits. */
    private static boolean isLongNumber(String word) {
        long digits = word.chars().filter(Character::isDigit).count();
        boolean only = word.chars().allMatch(each -> Character.isDigit(each) || "+-()/,;".indexOf(each) >= 0);
        return only && digits >= LONG && (word.startsWith("+") || word.startsWith("0") || word.contains("-"));
    }
}
