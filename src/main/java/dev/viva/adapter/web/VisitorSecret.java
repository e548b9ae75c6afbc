package dev.viva.adapter.web;

/**
 * The key that signs visitor cookies; whoever has it can be any visitor.
 *
 * @param key at least 32 bytes
 */
public record VisitorSecret(byte[] key) {
    private static final int SHORTEST = 32;

    public VisitorSecret {
        if (key.length < SHORTEST) {
            throw new IllegalArgumentException("the visitor key needs at least " + SHORTEST + " bytes");
        }
        key = key.clone();
    }

    @Override
    public byte[] key() {
        return key.clone();
    }

    /** Without the key: this text may end up in a log. */
    @Override
    public String toString() {
        return "VisitorSecret[hidden]";
    }
}
