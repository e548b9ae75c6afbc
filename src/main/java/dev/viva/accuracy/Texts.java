package dev.viva.accuracy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The texts that come with the suite on the class path. */
final class Texts {
    private Texts() {}

    /**
     * The lines of a text without comments and blank ones.
     *
     * @throws IllegalStateException when the build left the resource out
     */
    static List<String> lines(String name) {
        try (InputStream in = Texts.class.getResourceAsStream("/adversarial/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the class path lacks adversarial/" + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
