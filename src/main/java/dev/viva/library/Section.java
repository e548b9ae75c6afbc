package dev.viva.library;

/**
 * A part of a work that a topic sends its readers to.
 *
 * @param reference the work's id, then a hyphen and the chapter or section, such as esl-3.4; the id alone is the whole work
 * @param what what stands there, as far as the topic goes
 */
public record Section(String reference, String what, Tier tier) {
    public Section {
        Require.text("ref", reference);
        Require.text("what", what);
    }
}
