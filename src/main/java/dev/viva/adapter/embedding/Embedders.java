package dev.viva.adapter.embedding;

import dev.viva.grading.sense.Embedder;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Loads the embedding model when it is first wanted, once. */
public final class Embedders implements Supplier<Optional<Embedder>> {
    /** Held, or the level set on it would be lost with it. */
    private static final Logger DJL = Logger.getLogger("ai.djl");

    private final int most;
    private final Consumer<String> warn;
    private boolean tried;
    private Optional<Embedder> loaded = Optional.empty();

    /**
     * @param most how many vectors of sentences are kept
     * @param warn told once, in one line, when there is no model to be had
     */
    public Embedders(int most, Consumer<String> warn) {
        this.most = most;
        this.warn = warn;
    }

    @Override
    public synchronized Optional<Embedder> get() {
        if (!tried) {
            tried = true;
            loaded = bare(warn).map(reader -> new RememberingEmbedder(reader, most));
        }
        return loaded;
    }

    /**
     * The model itself, which remembers nothing. The natives do not exist for every machine; whatever keeps them from
     * loading, words alone must do.
     *
     * @param warn told in one line when there is no model to be had
     */
    public static Optional<Embedder> bare(Consumer<String> warn) {
        try {
            // It looks for graphics cards, and warns that there are none.
            DJL.setLevel(Level.SEVERE);
            return Optional.of(new MiniLm());
        } catch (Exception | LinkageError e) {
            warn.accept("The embedding model cannot be loaded (" + e + "); answers are graded by their words alone.");
            return Optional.empty();
        }
    }
}
