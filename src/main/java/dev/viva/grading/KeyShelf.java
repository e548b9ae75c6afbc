package dev.viva.grading;

import dev.viva.bank.AnswerKey;
import dev.viva.grading.match.KeyReader;
import java.util.LinkedHashMap;
import java.util.Map;

/** The keys read last, by their content, so that one is taken apart once. */
final class KeyShelf {
    private record Content(String question, AnswerKey key) {}

    private final KeyReader reader;
    private final Models models;
    private final Map<Content, ReadKey> keys;

    /**
     * @param most how many keys are kept
     */
    KeyShelf(Models models, int most) {
        this.models = models;
        this.reader = new KeyReader(models.lexicon(), models.weights());
        this.keys = new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Content, ReadKey> eldest) {
                return size() > most;
            }
        };
    }

    ReadKey get(String question, AnswerKey key) {
        Content content = new Content(question, key);
        synchronized (keys) {
            ReadKey known = keys.get(content);
            if (known != null) {
                return known;
            }
        }
        ReadKey read = new ReadKey(reader, models, question, key);
        synchronized (keys) {
            ReadKey first = keys.putIfAbsent(content, read);
            return first == null ? read : first;
        }
    }
}
