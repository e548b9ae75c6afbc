package dev.viva.adapter.receipt;

import dev.viva.grading.Grade;
import dev.viva.grading.Stamp;
import dev.viva.practice.GradingRequest;
import dev.viva.practice.Stamping;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/**
 * The key with which an installation signs receipts: Ed25519 (RFC 8032), so that anybody who has the public half can
 * check a receipt and nobody but the holder of the secret can make one. It signs the same text the same way each time.
 */
public final class ReceiptKey implements Stamping {
    /** How many bytes the secret has. */
    public static final int BYTES = 32;

    static final String ALGORITHM = "Ed25519";
    private static final Base64.Encoder WRITE = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair pair;
    private final String published;

    /**
     * @param secret 32 bytes, the same for all parts of an installation
     */
    public ReceiptKey(byte[] secret) {
        if (secret.length != BYTES) {
            throw new IllegalArgumentException("a receipt key has " + BYTES + " bytes, found " + secret.length);
        }
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(NamedParameterSpec.ED25519, new Given(secret));
            pair = generator.generateKeyPair();
            published = WRITE.encodeToString(PublicKeys.bytes((EdECPublicKey) pair.getPublic()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
        requireTheGivenSecret(secret);
    }

    /** The public half: 32 bytes in base64url without padding. */
    public String published() {
        return published;
    }

    @Override
    public Stamp stamp(GradingRequest request, Grade grade) {
        String text = CanonicalJson.of(ReceiptJson.body(request, grade));
        return new Stamp(request.at(), published, WRITE.encodeToString(sign(text)));
    }

    byte[] sign(String text) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(pair.getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    /** A platform that draws more than the secret would make another key at each start. */
    private void requireTheGivenSecret(byte[] secret) {
        byte[] encoded = pair.getPrivate().getEncoded();
        if (!Arrays.equals(Arrays.copyOfRange(encoded, encoded.length - BYTES, encoded.length), secret)) {
            throw new IllegalStateException("this Java platform makes Ed25519 keys in a way that is not known here");
        }
    }

    /** Hands the secret to the generator, the only one that the platform lets compute the public half. */
    private static final class Given extends SecureRandom {
        private static final long serialVersionUID = 1;
        private final byte[] secret;

        Given(byte[] secret) {
            this.secret = secret.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(secret, 0, bytes, 0, bytes.length);
        }
    }
}
