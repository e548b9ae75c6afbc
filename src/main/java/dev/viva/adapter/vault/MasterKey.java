package dev.viva.adapter.vault;

import dev.viva.chat.CandidateKey;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/** The key of an installation, under which the candidates' keys lie wrapped in {@code candidate.keys} and in Redis. */
public final class MasterKey {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder WRITE = Base64.getUrlEncoder().withoutPadding();

    private final DataKey key;

    /**
     * @param secret 32 bytes, the same for all parts of an installation, for ever
     */
    public MasterKey(byte[] secret) {
        key = new DataKey(secret);
    }

    /** A new key of somebody, wrapped. */
    public String fresh(CandidateKey candidate) {
        byte[] secret = new byte[DataKey.BYTES];
        RANDOM.nextBytes(secret);
        return WRITE.encodeToString(key.seal(context(candidate), secret));
    }

    /**
     * @throws WrongKey when it was wrapped under another master key, or for somebody else
     */
    public DataKey unwrap(CandidateKey candidate, String wrapped) {
        return new DataKey(key.open(context(candidate), decode(wrapped)));
    }

    private static byte[] decode(String wrapped) {
        try {
            return Base64.getUrlDecoder().decode(wrapped);
        } catch (IllegalArgumentException e) {
            throw new WrongKey("not a wrapped key", e);
        }
    }

    private static byte[] context(CandidateKey candidate) {
        return ("key of " + candidate.text()).getBytes(StandardCharsets.UTF_8);
    }
}
