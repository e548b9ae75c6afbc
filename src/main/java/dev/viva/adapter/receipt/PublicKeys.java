package dev.viva.adapter.receipt;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;

/** Public Ed25519 keys as 32 bytes (RFC 8032, section 5.1.2), and what they check. */
final class PublicKeys {
    private static final int SIGN = 0x80;

    private PublicKeys() {}

    static byte[] bytes(EdECPublicKey key) {
        byte[] y = key.getPoint().getY().toByteArray();
        byte[] bytes = new byte[ReceiptKey.BYTES];
        for (int i = 0; i < Math.min(y.length, bytes.length); i++) {
            bytes[i] = y[y.length - 1 - i];
        }
        if (key.getPoint().isXOdd()) {
            bytes[bytes.length - 1] |= (byte) SIGN;
        }
        return bytes;
    }

    /** Whether a signature is of this text by the holder of this key; what is no key or no signature is not. */
    static boolean checks(String key, String text, String signature) {
        try {
            Signature check = Signature.getInstance(ReceiptKey.ALGORITHM);
            check.initVerify(KeyFactory.getInstance(ReceiptKey.ALGORITHM).generatePublic(spec(decoded(key))));
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(decoded(signature));
        } catch (GeneralSecurityException | IllegalArgumentException notOfThatForm) {
            return false;
        }
    }

    /** Base64 has several spellings of one value; only the one that we write counts. */
    private static byte[] decoded(String text) {
        byte[] bytes = Base64.getUrlDecoder().decode(text);
        if (!Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(text)) {
            throw new IllegalArgumentException("not as it is written here");
        }
        return bytes;
    }

    private static EdECPublicKeySpec spec(byte[] bytes) {
        if (bytes.length != ReceiptKey.BYTES) {
            throw new IllegalArgumentException("a public key has " + ReceiptKey.BYTES + " bytes");
        }
        byte[] big = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            big[i] = bytes[bytes.length - 1 - i];
        }
        boolean odd = (big[0] & SIGN) != 0;
        big[0] &= (byte) ~SIGN;
        return new EdECPublicKeySpec(NamedParameterSpec.ED25519, new EdECPoint(odd, new BigInteger(1, big)));
    }
}
