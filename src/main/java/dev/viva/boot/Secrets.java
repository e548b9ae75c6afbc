package dev.viva.boot;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keys for different uses from the one secret of an installation, so that none tells anything of another. */
final class Secrets {
    private static final String ALGORITHM = "HmacSHA256";

    private Secrets() {}

    /** A key of 32 bytes for one use. */
    static byte[] derive(byte[] secret, String use) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac.doFinal(use.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
