package dev.viva.ids;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Ids and seeds that are the same on every machine and after every crash: digests of what they stand for. */
public final class Ids {
    private static final char[] ALPHABET = "0123456789abcdefghijklmnopqrstuv".toCharArray();

    private Ids() {}

    /** The first {@code length} base-32 digits (5 bits each, at most 51) of the SHA-256 of the parts. */
    public static String digest(int length, String... parts) {
        byte[] hash = sha256(parts);
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET[fiveBits(hash, i * 5)]);
        }
        return text.toString();
    }

    /** 64 bits of the SHA-256 of the parts, for seeding a generator. */
    public static long seed(String... parts) {
        return ByteBuffer.wrap(sha256(parts)).getLong();
    }

    private static int fiveBits(byte[] hash, int at) {
        int high = hash[at / 8] & 0xff;
        int low = at / 8 + 1 < hash.length ? hash[at / 8 + 1] & 0xff : 0;
        return (high << 8 | low) >> (11 - at % 8) & 31;
    }

    /** Parts are joined with their lengths, so that ("ab", "c") and ("a", "bc") differ. */
    private static byte[] sha256(String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
                digest.update(bytes);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
