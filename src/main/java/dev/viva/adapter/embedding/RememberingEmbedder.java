package dev.viva.adapter.embedding;

import dev.viva.grading.sense.Embedder;
import dev.viva.grading.sense.Meaning;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads a text once: remembers the vectors of the texts asked for last, and takes the pieces as they come. */
public final class RememberingEmbedder implements Embedder {
    private final Embedder reader;
    private final Map<String, float[]> vectors;

    /**
     * @param most how many vectors are kept, 1.5 kB each
     */
    public RememberingEmbedder(Embedder reader, int most) {
        this.reader = reader;
        this.vectors = new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
                return size() > most;
            }
        };
    }

    @Override
    public String name() {
        return reader.name();
    }

    /** Two threads that meet a new text at once both read it, and get the same. */
    @Override
    public float[] embed(String text) {
        synchronized (vectors) {
            float[] known = vectors.get(text);
            if (known != null) {
                return known;
            }
        }
        float[] vector = reader.embed(text);
        synchronized (vectors) {
            vectors.put(text, vector);
        }
        return vector;
    }

    @Override
    public Meaning read(String text) {
        return reader.read(text);
    }
}
