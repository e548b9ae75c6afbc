package dev.viva.boot;

import java.util.regex.Pattern;

/** What servers say, made fit to be shown: one line, not too long, without the password that an address may hold. */
final class Plain {
    private static final int LONGEST = 300;
    private static final Pattern LOGIN = Pattern.compile("//[^@/\\s]{0,200}@");

    private Plain() {}

    static String text(String said) {
        String cut = said.length() > LONGEST ? said.substring(0, LONGEST) + " …" : said;
        StringBuilder plain = new StringBuilder(cut.length());
        cut.chars().forEach(c -> plain.append(Character.isISOControl(c) ? ' ' : (char) c));
        return LOGIN.matcher(plain).replaceAll("//");
    }
}
