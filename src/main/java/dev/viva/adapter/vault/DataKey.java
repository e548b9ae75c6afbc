package dev.viva.adapter.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key of one candidate: seals with AES-256-GCM (NIST SP 800-38D). The nonce is an HMAC of context and text, so the
 * same text in the same place always gives the same bytes and a record can be made again after a crash; two different
 * texts share a nonce with a probability of 2⁻⁹⁶.
 */
public final class DataKey {
    static final int BYTES = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec sealing;
    private final SecretKeySpec numbering;
    private final String id;

    /**
     * @param secret 32 random bytes
     */
    public DataKey(byte[] secret) {
        if (secret.length != BYTES) {
            throw new IllegalArgumentException("a key has " + BYTES + " bytes, found " + secret.length);
        }
        sealing = new SecretKeySpec(derive(secret, "seal"), "AES");
        numbering = new SecretKeySpec(derive(secret, "nonce"), HMAC);
        id = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(derive(secret, "id"), 9));
    }

    /** A name by which sealed text tells its key; it tells nothing of the key. */
    public String id() {
        return id;
    }

    /** Seals; {@code context} must be given again to open. */
    public byte[] seal(byte[] context, byte[] text) {
        byte[] nonce = Arrays.copyOf(mac(numbering, context, text), NONCE);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce, context);
            byte[] sealed = Arrays.copyOf(nonce, NONCE + cipher.getOutputSize(text.length));
            cipher.doFinal(text, 0, text.length, sealed, NONCE);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    /**
     * @throws WrongKey when it was sealed with another key or in another context, or was changed
     */
    public byte[] open(byte[] context, byte[] sealed) {
        if (sealed.length < NONCE) {
            throw new WrongKey("too short to be sealed", null);
        }
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE), context);
            return cipher.doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (GeneralSecurityException e) {
            throw new WrongKey("not sealed with this key", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, byte[] context) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context);
        return cipher;
    }

    private static byte[] derive(byte[] secret, String purpose) {
        byte[] name = purpose.getBytes(StandardCharsets.UTF_8);
        return mac(new SecretKeySpec(secret, HMAC), name, new byte[0]);
    }

    /** The length of the context goes first, so that no two pairs read alike. */
    private static byte[] mac(SecretKeySpec key, byte[] context, byte[] text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            mac.update(ByteBuffer.allocate(4).putInt(context.length).array());
            mac.update(context);
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + HMAC, e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DataKey key && MessageDigest.isEqual(sealing.getEncoded(), key.sealing.getEncoded());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sealing.getEncoded());
    }

    @Override
    public String toString() {
        return "a candidate's key";
    }
}
