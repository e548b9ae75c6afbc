package dev.viva.ids;

import java.util.Arrays;

/** How unlike two names are. */
public final class Edits {
    private Edits() {}

    /** Letters to insert, delete or change to get from one to the other (Levenshtein 1966); both should be short. */
    public static int between(String from, String to) {
        int[] row = new int[to.length() + 1];
        Arrays.setAll(row, j -> j);
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
