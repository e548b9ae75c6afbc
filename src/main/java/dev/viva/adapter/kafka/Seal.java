package dev.viva.adapter.kafka;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The HMAC on internal events, so that nobody who may only write chat can forge a mark. It covers type, id, key and
 * value.
 */
public final class Seal {
    /** The header that carries it, in hex. */
    public static final String HEADER = "viva-hmac";

    private static final String ALGORITHM = "HmacSHA256";
    private final SecretKeySpec key;

    /**
     * @param secret at least 16 bytes, the same for all parts of one installation
     */
    public Seal(byte[] secret) {
        if (secret.length < 16) {
            throw new IllegalArgumentException("the secret must have at least 16 bytes");
        }
        this.key = new SecretKeySpec(secret, ALGORITHM);
    }

    public String of(String type, String id, String candidate, byte[] value) {
        return HexFormat.of().formatHex(mac(type, id, candidate, value));
    }

    public boolean holds(String hex, String type, String id, String candidate, byte[] value) {
        try {
            return MessageDigest.isEqual(HexFormat.of().parseHex(hex), mac(type, id, candidate, value));
        } catch (IllegalArgumentException notHex) {
            return false;
        }
    }

    private byte[] mac(String type, String id, String candidate, byte[] value) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            for (String part : new String[] {type, id, candidate}) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                mac.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
                mac.update(bytes);
            }
            return mac.doFinal(value);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
