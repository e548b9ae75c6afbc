package dev.viva.adapter.yaml;

import dev.viva.bank.Topic;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The files a bank is made of: the bundled ones, or those of a folder. */
public final class BankFiles {
    private static final String BUNDLED = "/bank/";
    private static final List<String> KINDS = List.of("rubric", "numeric");

    private BankFiles() {}

    /** File names with their texts: one file for each topic and kind, as far as there is one. */
    public static Map<String, String> bundled() {
        Map<String, String> files = new TreeMap<>();
        for (Topic topic : Topic.values()) {
            for (String kind : KINDS) {
                String name = topic.slug() + "." + kind + ".yaml";
                resource(BUNDLED + name).ifPresent(text -> files.put(name, text));
            }
        }
        return files;
    }

    /**
     * @throws BankException when the folder is missing, cannot be read or holds no YAML file
     */
    public static Map<String, String> folder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new BankException(List.of("There is no folder " + folder + " to read a bank from."));
        }
        List<Path> paths = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, "*.{yaml,yml}")) {
            stream.forEach(paths::add);
            Collections.sort(paths);
            Map<String, String> files = new TreeMap<>();
            for (Path path : paths) {
                files.put(path.getFileName().toString(), text(path));
            }
            if (files.isEmpty()) {
                throw new BankException(List.of("The folder " + folder + " holds no .yaml file. Put the bank there, or"
                        + " leave viva.bank unset to use the bundled one."));
            }
            return files;
        } catch (IOException e) {
            throw new BankException(List.of("The bank folder " + folder + " cannot be read: " + e.getMessage()));
        }
    }

    private static String text(Path path) throws IOException {
        try {
            return Files.readString(path);
        } catch (CharacterCodingException e) {
            throw new BankException(List.of("The file " + path + " is not UTF-8: save it as such."));
        }
    }

    /** The YAML files of a folder's folder {@code reading}, where a team lists works of its own; none is fine. */
    public static Map<String, String> readingOf(Path folder) {
        Path reading = folder.resolve("reading");
        return Files.isDirectory(reading) ? folder(reading) : Map.of();
    }

    /**
     * @throws IllegalStateException when the build left the file out
     */
    static String required(String name) {
        return resource(name).orElseThrow(() -> new IllegalStateException("the class path lacks " + name));
    }

    private static Optional<String> resource(String name) {
        try (InputStream in = BankFiles.class.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new BankException(List.of("The file " + name + " cannot be read: " + e.getMessage()));
        }
    }
}
