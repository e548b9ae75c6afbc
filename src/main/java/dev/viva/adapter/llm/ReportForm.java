package dev.viva.adapter.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonEnumSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import dev.viva.adapter.json.Json;
import dev.viva.grading.Verdict;
import dev.viva.grading.second.Reading;
import dev.viva.grading.second.Sheet;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The form of what is sent and what comes back. A report is taken whole or not at all. */
final class ReportForm {
    private static final Set<String> FIELDS = Set.of("id", "quote", "verdict");

    private ReportForm() {}

    /** The material as one JSON object; the answer stands between two lines with the fence. */
    static String sheet(Sheet sheet, String fence) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("question", sheet.question());
        ArrayNode statements = node.putArray("statements");
        for (int i = 0; i < sheet.statements().size(); i++) {
            Sheet.Statement each = sheet.statements().get(i);
            ObjectNode statement = statements.addObject().put("id", label(i)).put("says", each.says());
            ArrayNode also = statement.putArray("also");
            each.also().forEach(also::add);
        }
        node.put("answer", fence + "\n" + sheet.answer() + "\n" + fence);
        return node.toString();
    }

    /** How the form is asked for, or null where the prompt alone asks. */
    static @Nullable ResponseFormat format(Endpoint.Form form, int statements) {
        return switch (form) {
            case TEXT -> null;
            case JSON -> ResponseFormat.JSON;
            case SCHEMA ->
                ResponseFormat.builder()
                        .type(ResponseFormatType.JSON)
                        .jsonSchema(schema(statements))
                        .build();
        };
    }

    private static JsonSchema schema(int statements) {
        List<String> labels = java.util.stream.IntStream.range(0, statements)
                .mapToObj(ReportForm::label)
                .toList();
        JsonObjectSchema verdict = JsonObjectSchema.builder()
                .addProperty("id", JsonEnumSchema.builder().enumValues(labels).build())
                .addProperty(
                        "verdict",
                        JsonEnumSchema.builder()
                                .enumValues(Arrays.stream(Verdict.values())
                                        .map(ReportForm::word)
                                        .toList())
                                .build())
                .addProperty("quote", new JsonStringSchema())
                .required("id", "verdict", "quote")
                .additionalProperties(false)
                .build();
        return JsonSchema.builder()
                .name("report")
                .rootElement(JsonObjectSchema.builder()
                        .addProperty(
                                "verdicts",
                                JsonArraySchema.builder().items(verdict).build())
                        .required("verdicts")
                        .additionalProperties(false)
                        .build())
                .build();
    }

    /** The report in the order of the sheet; nothing unless it has exactly the form that was asked for. */
    static Optional<List<Reading.Said>> read(String reply, int statements) {
        JsonNode root;
        try {
            root = Json.MAPPER.readTree(unwrapped(reply.strip()));
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
        if (root == null
                || !root.isObject()
                || root.size() != 1
                || !root.path("verdicts").isArray()) {
            return Optional.empty();
        }
        Reading.Said[] said = new Reading.Said[statements];
        for (JsonNode each : root.path("verdicts")) {
            int at = each.isObject() && names(each).equals(FIELDS) ? index(each.path("id"), statements) : -1;
            Verdict verdict = verdict(each.path("verdict"));
            if (at < 0
                    || said[at] != null
                    || verdict == null
                    || !each.path("quote").isTextual()) {
                return Optional.empty();
            }
            said[at] = new Reading.Said(verdict, each.path("quote").asText());
        }
        return Arrays.stream(said).allMatch(each -> each != null) ? Optional.of(List.of(said)) : Optional.empty();
    }

    /** Models that are not held to JSON like to put it in a code block. */
    static String unwrapped(String reply) {
        int line = reply.indexOf('\n');
        return reply.startsWith("```") && reply.endsWith("```") && line > 0 && line < reply.length() - 3
                ? reply.substring(line + 1, reply.length() - 3)
                : reply;
    }

    private static Set<String> names(JsonNode node) {
        Set<String> names = new TreeSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static int index(JsonNode id, int statements) {
        for (int i = 0; i < statements; i++) {
            if (id.isTextual() && id.asText().equals(label(i))) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable Verdict verdict(JsonNode word) {
        return Arrays.stream(Verdict.values())
                .filter(each -> word.isTextual() && word(each).equals(word.asText()))
                .findFirst()
                .orElse(null);
    }

    private static String word(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    private static String label(int index) {
        return "s" + (index + 1);
    }
}
