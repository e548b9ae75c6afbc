package dev.viva.grading.text;

/**
 * A word, number or sign that counts as a word.
 *
 * @param form as typed, in the cleaned spelling; a sign or Greek letter by its name
 * @param stem its stem
 * @param from where it starts in the cleaned text
 * @param to where it ends there
 */
public record Token(String form, String stem, int from, int to) {
    public boolean isNumber() {
        char first = form.charAt(0);
        return first >= '0' && first <= '9';
    }
}
