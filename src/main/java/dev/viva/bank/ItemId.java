package dev.viva.bank;

import java.util.regex.Pattern;

/** The name of an item in its bank: 1 to 80 of a-z 0-9 and hyphens. */
public record ItemId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");

    public ItemId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "an item id is 1 to 80 of the characters a-z 0-9 -, found \"" + value + "\"");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
