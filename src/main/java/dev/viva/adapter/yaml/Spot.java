package dev.viva.adapter.yaml;

/**
 * What a fault is about: an item, the value of a key, or an entry of its list.
 *
 * @param key the key, or empty for the item itself
 */
record Spot(String key, boolean isEntry) {
    static final Spot ROOT = new Spot("", false);

    static Spot key(String key) {
        return new Spot(key, false);
    }

    Spot entry() {
        return new Spot(key, true);
    }

    /** As it stands in a sentence. */
    @Override
    public String toString() {
        String name = key.isEmpty() ? "the item" : "`" + key + "`";
        return isEntry ? "an entry of " + name : name;
    }
}
