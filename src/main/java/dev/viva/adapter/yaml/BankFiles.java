package dev.viva.adapter.yaml;

import dev.viva.bank.Topic;
import java.io.IOException;
import java.io.InputStream;
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
        List<Path> paths = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, "*.{yaml,yml}")) {
            stream.forEach(paths::add);
            Collections.sort(paths);
            Map<String, String> files = new TreeMap<>();
            for (Path path : paths) {
                files.put(path.getFileName().toString(), Files.readString(path));
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

    private static Optional<String> resource(String name) {
        try (InputStream in = BankFiles.class.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new BankException(List.of("The file " + name + " cannot be read: " + e.getMessage()));
        }
    }
}
