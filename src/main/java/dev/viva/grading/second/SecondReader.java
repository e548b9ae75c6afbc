package dev.viva.grading.second;

/** Reads an answer and reports what it says. It is told nothing about who wrote it. */
public interface SecondReader {
    /** Who reads, with everything that a reading depends on: the model's name and a digest of the prompt. */
    String name();

    /** Waits for the reading, within bounds of its own; whatever goes wrong is a reason, never an exception. */
    Reading read(Sheet sheet);
}
