package dev.viva.adapter.llm;

import dev.viva.ids.Ids;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A prompt of this build.
 *
 * @param text the text with the places to fill in
 * @param digest names the text: another text has another one
 */
record Prompt(String text, String digest) {
    private static final int DIGEST = 8;

    /**
     * @throws IllegalStateException when the build left the prompt out, or it lacks a place to fill in
     */
    static Prompt load(String name) {
        try (InputStream in = Prompt.class.getResourceAsStream("/prompts/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the class path lacks prompts/" + name);
            }
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Prompt of(String text) {
        if (!text.contains("{fence}") || !text.contains("{canary}")) {
            throw new IllegalStateException("the prompt must have the places {fence} and {canary}");
        }
        return new Prompt(text, Ids.digest(DIGEST, "prompt", text));
    }

    String filled(String fence, String canary) {
        return text.replace("{fence}", fence).replace("{canary}", canary);
    }
}
