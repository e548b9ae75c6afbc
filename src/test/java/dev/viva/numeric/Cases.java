package dev.viva.numeric;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Loads case files: one JSON object a line, one file for each group of the policy. */
final class Cases {
    static final String[] GROUPS = {
        "plain",
        "fractions",
        "percent",
        "scientific",
        "grouping",
        "magnitudes",
        "words",
        "approximate",
        "intervals",
        "arithmetic",
        "conclusions",
        "units",
        "dress",
        "unreadable",
        "unicode",
        "tolerance",
        "mistakes",
        "search",
        "infinity"
    };

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private Cases() {}

    static List<Map<?, ?>> of(String group) {
        return read("/numeric/cases/" + group + ".jsonl");
    }

    static List<Map<?, ?>> all() {
        List<Map<?, ?>> all = new ArrayList<>();
        for (String group : GROUPS) {
            all.addAll(of(group));
        }
        return all;
    }

    static List<Map<?, ?>> read(String resource) {
        try (InputStream in = Cases.class.getResourceAsStream(resource)) {
            List<Map<?, ?>> cases = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.isBlank()) {
                    cases.add(JSON.readValue(line, Map.class));
                }
            }
            return cases;
        } catch (IOException e) {
            throw new IllegalStateException(resource, e);
        }
    }
}
