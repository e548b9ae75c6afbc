package dev.viva.grading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The texts that come with the grader on the class path. */
final class Resources {
    private Resources() {}

    /**
     * @throws IllegalStateException when the build left the resource out
     */
    static String text(String name) {
        try (InputStream in = Resources.class.getResourceAsStream("/grading/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the class path lacks grading/" + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
