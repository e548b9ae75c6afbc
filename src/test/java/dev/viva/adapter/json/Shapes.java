package dev.viva.adapter.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.viva.bank.ItemId;
import dev.viva.chat.AttemptId;
import dev.viva.chat.EventId;
import dev.viva.chat.SessionId;
import dev.viva.schedule.Plan;
import dev.viva.schedule.Slot;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds where a schema says something else than the record it describes: other properties, types, words or duties. */
final class Shapes {
    private static final Map<Class<?>, String> PLAIN = Map.ofEntries(
            Map.entry(String.class, "string"),
            Map.entry(AttemptId.class, "string"),
            Map.entry(SessionId.class, "string"),
            Map.entry(EventId.class, "string"),
            Map.entry(ItemId.class, "string"),
            Map.entry(LocalDate.class, "string"),
            Map.entry(LocalTime.class, "string"),
            Map.entry(Plan.class, "string"),
            Map.entry(Slot.class, "string"),
            Map.entry(Instant.class, "string"),
            Map.entry(int.class, "integer"),
            Map.entry(Integer.class, "integer"),
            Map.entry(long.class, "integer"),
            Map.entry(double.class, "number"),
            Map.entry(Double.class, "number"),
            Map.entry(BigDecimal.class, "number"),
            Map.entry(boolean.class, "boolean"),
            Map.entry(Boolean.class, "boolean"));

    private final ApiDocument document;
    private final Set<Class<?>> seen = new HashSet<>();
    private final List<String> differences = new ArrayList<>();

    private Shapes(ApiDocument document) {
        this.document = document;
    }

    /** The differences, each with its path; empty where schema and type agree, all the way down. */
    static List<String> differences(ApiDocument document, Class<?> type, String schema) {
        Shapes shapes = new Shapes(document);
        shapes.compare(schema, type, document.schema(schema));
        return shapes.differences;
    }

    private void compare(String where, Type type, JsonNode unresolved) {
        JsonNode schema = document.resolved(unresolved);
        if (type instanceof ParameterizedType generic) {
            boolean list = generic.getRawType() == List.class;
            same(where + " type", list ? "array" : "object", schema.path("type").asText());
            Type[] arguments = generic.getActualTypeArguments();
            Type element = arguments[arguments.length - 1];
            compare(where + "[]", element, schema.path(list ? "items" : "additionalProperties"));
            return;
        }
        Class<?> wanted = (Class<?>) type;
        if (wanted.isSealed()) {
            union(where, wanted, schema);
        } else if (wanted.isEnum()) {
            same(where + " words", words(wanted), texts(schema.path("enum")));
        } else if (PLAIN.containsKey(wanted)) {
            same(where + " type", PLAIN.get(wanted), schema.path("type").asText());
            same(
                    where + " is a time",
                    wanted == Instant.class,
                    schema.path("format").asText().equals("date-time"));
        } else if (seen.add(wanted)) {
            record(where, wanted, schema, null);
        }
    }

    private void union(String where, Class<?> type, JsonNode schema) {
        if (seen.add(type)) {
            Map<String, JsonNode> alternatives = document.alternatives(type.getSimpleName());
            Map<String, Class<?>> named = SealedTypes.named(type);
            same(where + " alternatives", named.keySet(), alternatives.keySet());
            same(where + " has the schema of its type", true, schema.equals(document.schema(type.getSimpleName())));
            named.forEach((name, leaf) -> record(
                    where + " " + name,
                    leaf,
                    alternatives.getOrDefault(name, schema),
                    schema.path("discriminator").asText()));
        }
    }

    private void record(String where, Class<?> type, JsonNode schema, @Nullable String discriminator) {
        Set<String> names = new TreeSet<>();
        Set<String> required = new TreeSet<>();
        if (discriminator != null) {
            names.add(discriminator);
            required.add(discriminator);
        }
        for (RecordComponent component : type.getRecordComponents()) {
            names.add(component.getName());
            if (!Instances.mayBeAbsent(component)) {
                required.add(component.getName());
            }
        }
        Set<String> listed = new TreeSet<>();
        schema.path("properties").fieldNames().forEachRemaining(listed::add);
        same(where + " properties", names, listed);
        same(where + " required", required, texts(schema.path("required")));
        for (RecordComponent component : type.getRecordComponents()) {
            compare(
                    where + "." + component.getName(),
                    component.getGenericType(),
                    schema.path("properties").path(component.getName()));
        }
    }

    private static Set<String> words(Class<?> type) {
        Set<String> words = new TreeSet<>();
        Arrays.stream(type.getEnumConstants())
                .forEach(each -> words.add(Json.MAPPER.valueToTree(each).asText()));
        return words;
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new TreeSet<>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    private void same(String where, Object wanted, Object found) {
        if (!wanted.equals(found)) {
            differences.add(where + ": " + wanted + " in Java, " + found + " in the document");
        }
    }
}
