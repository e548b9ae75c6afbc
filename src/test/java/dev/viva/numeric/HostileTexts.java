package dev.viva.numeric;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** Everything below {@code bad-inputs} as something that somebody types: each text in it, and each file as a whole. */
final class HostileTexts {
    private static final Path FOLDER = Path.of("src", "test", "resources", "bad-inputs");
    private static final int[] LENGTHS = {100, 3_900};

    private HostileTexts() {}

    static List<String> all() {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(FOLDER)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                byte[] bytes = Files.readAllBytes(file);
                texts.add(new String(bytes, StandardCharsets.UTF_8));
                if (file.toString().endsWith(".json") && !file.toString().contains("JSONTestSuite")) {
                    inside(new ObjectMapper().readTree(bytes), file.toString().contains("base64"), texts);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static void inside(JsonNode node, boolean encoded, List<String> texts) {
        if (node.has("seed")) {
            repeated(node, texts);
        } else if (node.isTextual()) {
            texts.add(encoded ? decoded(node.asText()) : node.asText());
        } else {
            node.forEach(each -> inside(each, encoded, texts));
        }
    }

    private static String decoded(String base64) {
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    }

    /** The bad length, and lengths that an answer may have. */
    private static void repeated(JsonNode node, List<String> texts) {
        String seed = node.path("seed").asText();
        String suffix = node.path("suffix").asText();
        texts.add(seed.repeat(node.path("n").asInt()) + suffix);
        for (int length : LENGTHS) {
            texts.add(seed.repeat(Math.max(1, length / seed.length())) + suffix);
        }
    }
}
