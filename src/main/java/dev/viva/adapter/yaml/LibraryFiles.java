package dev.viva.adapter.yaml;

import dev.viva.bank.Topic;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The bundled files of the library. */
public final class LibraryFiles {
    static final String STUDY = "study/";
    static final String READING = "reading/";
    static final String ERRATA = "errata/";
    static final String WORKS = READING + "works.yaml";
    static final String CLAIMS = "guide/claims.yaml";
    static final String ENDING = ".yaml";

    private LibraryFiles() {}

    /**
     * File names such as {@code study/trees.yaml} with their texts.
     *
     * @throws BankException naming the files that are missing or cannot be read
     */
    public static Map<String, String> bundled() {
        Map<String, String> files = new TreeMap<>();
        files.put(WORKS, text(WORKS));
        for (Topic topic : Topic.values()) {
            for (String folder : List.of(STUDY, READING, ERRATA)) {
                String name = folder + topic.slug() + ENDING;
                files.put(name, text(name));
            }
        }
        return files;
    }

    /**
     * What the source guide states.
     *
     * @throws BankException when the file is missing or cannot be read
     */
    public static String claims() {
        return text(CLAIMS);
    }

    private static String text(String name) {
        try (InputStream in = LibraryFiles.class.getResourceAsStream("/" + name)) {
            if (in == null) {
                throw new BankException(List.of("The file " + name + " is missing."));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new BankException(List.of("The file " + name + " cannot be read: " + e.getMessage()));
        }
    }
}
