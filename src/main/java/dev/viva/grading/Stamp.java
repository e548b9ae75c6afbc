package dev.viva.grading;

import java.time.Instant;

/**
 * What makes a grade a receipt: a signature over who was asked what, what they answered, and the whole grade.
 *
 * @param at when the mark was asked for
 * @param key the public key that checks the signature, 32 bytes in base64url without padding
 * @param signature Ed25519 (RFC 8032), 64 bytes in base64url without padding
 */
public record Stamp(Instant at, String key, String signature) {}
