package dev.viva.bank;

/**
 * A wrong statement worth recognising.
 *
 * @param says the statement as candidates make it
 * @param costs what it takes from the points, in weights, 0 or more
 * @param reply what to answer to it
 */
public record Misconception(String id, String says, double costs, String reply) {
    public Misconception {
        if (id.isBlank() || says.isBlank()) {
            throw new IllegalArgumentException("a misconception needs an id and what it says");
        }
        if (!(costs >= 0 && costs <= 100)) {
            throw new IllegalArgumentException("costs of misconception " + id + " must be 0 to 100");
        }
    }
}
