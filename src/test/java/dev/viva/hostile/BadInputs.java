package dev.viva.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The hostile inputs below {@code bad-inputs}; its README says where they come from. */
public final class BadInputs {
    private static final List<String> TEXTS =
            List.of("chat-markup", "csv-formula", "expression-dos", "grader-injection", "regex-dos", "unicode");

    private BadInputs() {}

    /** The files of the JSON test suite whose names begin with {@code prefix}, by name. */
    public static Map<String, byte[]> jsonFiles(String prefix) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String folder : List.of("test_parsing", "test_transform")) {
            try (Stream<Path> found =
                    Files.list(folder().resolve("JSONTestSuite").resolve(folder))) {
                for (Path path : found.sorted().toList()) {
                    String name = path.getFileName().toString();
                    if (name.startsWith(prefix)) {
                        files.put(name, Files.readAllBytes(path));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    /** The naughty strings and our own, up to a million characters each. */
    public static List<String> strings() {
        List<String> strings = new ArrayList<>();
        read("blns/blns.json").forEach(each -> strings.add(each.asText()));
        for (String name : TEXTS) {
            read("authored/" + name + ".json").path("cases").forEach(each -> strings.add(text(each)));
        }
        return strings;
    }

    /** Pieces of the naughty strings as bytes; some end inside a character and are no UTF-8. */
    public static List<byte[]> pieces() {
        List<byte[]> pieces = new ArrayList<>();
        read("blns/blns.base64.json")
                .forEach(each -> pieces.add(Base64.getDecoder().decode(each.asText())));
        return pieces;
    }

    private static String text(JsonNode each) {
        if (each.isTextual()) {
            return each.asText();
        }
        return each.has("text")
                ? each.path("text").asText()
                : each.path("seed").asText().repeat(each.path("n").asInt())
                        + each.path("suffix").asText();
    }

    private static JsonNode read(String name) {
        try {
            return new ObjectMapper().readTree(Files.readAllBytes(folder().resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static Path folder() {
        try {
            return Path.of(BadInputs.class.getResource("/bad-inputs").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
