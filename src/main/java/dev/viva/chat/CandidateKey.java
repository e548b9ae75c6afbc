package dev.viva.chat;

import java.util.regex.Pattern;

/**
 * Who answers: a person inside one workspace. Written {@code workspace/user}; that text is the Kafka key and the Redis
 * hash tag.
 *
 * @param workspace the tenant, such as {@code slack:T024BE7LD} or {@code web:local}
 * @param user the person's id inside the workspace
 */
public record CandidateKey(String workspace, String user) {
    private static final Pattern PART = Pattern.compile("[A-Za-z0-9._:@-]{1,128}");

    public CandidateKey {
        require("workspace", workspace);
        require("user", user);
    }

    /**
     * Reads {@code workspace/user}.
     *
     * @throws IllegalArgumentException naming the part that is not allowed
     */
    public static CandidateKey parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("the key must read workspace/user");
        }
        return new CandidateKey(text.substring(0, slash), text.substring(slash + 1));
    }

    public String text() {
        return workspace + "/" + user;
    }

    @Override
    public String toString() {
        return text();
    }

    private static void require(String name, String value) {
        if (!PART.matcher(value).matches()) {
            throw new IllegalArgumentException(name + " must be 1 to 128 of the characters A-Z a-z 0-9 . _ : @ -");
        }
    }
}
