package dev.viva.adapter.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The AsyncAPI document, with its schemas ready to validate. */
final class ApiDocument {
    private static final String RESOURCE = "/asyncapi.yaml";
    private static final String LOCATION = "https://viva.invalid/asyncapi.json";
    private static final String SCHEMAS = "/components/schemas/";

    private final JsonNode root;
    private final JsonSchemaFactory schemas;

    private ApiDocument(JsonNode root) {
        this.root = root;
        // Only the part with schemas in it: "id" at the top of the document means another thing in a schema.
        JsonNode parts = Json.MAPPER.createObjectNode().set("components", root.path("components"));
        Map<String, String> texts = Map.of(LOCATION, parts.toString());
        this.schemas = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V7, builder -> builder.schemaLoaders(loaders -> loaders.schemas(texts)));
    }

    static ApiDocument load() {
        try (InputStream in = ApiDocument.class.getResourceAsStream(RESOURCE)) {
            JsonNode yaml = new YAMLMapper().readTree(Objects.requireNonNull(in, RESOURCE + " is missing"));
            // Once through text, so that numbers have the same node types as in JSON that was written.
            return new ApiDocument(Json.MAPPER.readTree(yaml.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A value of the document and the schema it must hold to.
     *
     * @param schema a pointer into the document
     */
    record Example(String schema, JsonNode value) {
        @Override
        public String toString() {
            return schema;
        }
    }

    JsonNode at(String pointer) {
        return root.at(pointer);
    }

    JsonNode schema(String name) {
        return root.at(SCHEMAS + name);
    }

    /** Why the value does not hold to the schema of that name; empty where it does. */
    List<String> errors(String schema, JsonNode value) {
        return errorsAt(SCHEMAS + schema, value);
    }

    List<String> errorsAt(String pointer, JsonNode value) {
        return schemas.getSchema(SchemaLocation.of(LOCATION + "#" + pointer)).validate(value).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    /** The schema itself, or the one it refers to. */
    JsonNode resolved(JsonNode schema) {
        JsonNode reference = schema.get("$ref");
        return reference == null ? schema : resolved(root.at(reference.asText().substring(1)));
    }

    /** The schemas of a sealed type, by the name that tells them apart. */
    Map<String, JsonNode> alternatives(String union) {
        JsonNode schema = schema(union);
        String property = schema.path("discriminator").asText();
        Map<String, JsonNode> alternatives = new TreeMap<>();
        for (JsonNode each : schema.path("oneOf")) {
            JsonNode alternative = resolved(each);
            alternatives.put(
                    alternative.at("/properties/" + property + "/const").asText(), alternative);
        }
        return alternatives;
    }

    /** The event types that messages demand in their headers. */
    Set<String> eventTypes() {
        Set<String> types = new TreeSet<>();
        for (JsonNode message : root.at("/components/messages")) {
            message.path("headers")
                    .findValues("ce_type")
                    .forEach(each -> types.add(each.path("const").asText()));
        }
        return types;
    }

    /** What is said about the channel of that topic. */
    String description(String topic) {
        return root.at("/channels").findParents("address").stream()
                .filter(each -> each.path("address").asText().equals(topic))
                .map(each -> each.path("description").asText())
                .findFirst()
                .orElseThrow();
    }

    /** Pointers to the messages that may stand on a topic. */
    List<String> messagesOn(String topic) {
        List<String> messages = new ArrayList<>();
        for (JsonNode channel : root.at("/channels")) {
            if (channel.path("address").asText().equals(topic)) {
                channel.path("messages")
                        .forEach(each -> messages.add(each.path("$ref").asText().substring(1)));
            }
        }
        return messages;
    }

    /** What the key of the message at {@code pointer} must match. */
    String keyPattern(String pointer) {
        JsonNode key = resolved(root.at(pointer + "/bindings")).at("/kafka/key");
        return key.path("pattern").asText(".*");
    }

    /** All examples: those of messages, and those inside schemas. */
    List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        root.at("/components/messages").properties().forEach(message -> {
            String pointer = "/components/messages/" + message.getKey();
            for (JsonNode example : message.getValue().path("examples")) {
                examples.add(new Example(pointer + "/headers", example.path("headers")));
                examples.add(new Example(pointer + "/payload", example.path("payload")));
            }
        });
        collect("/components/schemas", root.at("/components/schemas"), examples);
        return examples;
    }

    private static void collect(String pointer, JsonNode node, List<Example> found) {
        node.path("examples").forEach(each -> found.add(new Example(pointer, each)));
        node.properties().forEach(child -> {
            if (!child.getKey().equals("examples")) {
                collect(pointer + "/" + child.getKey(), child.getValue(), found);
            }
        });
    }

    /** Everything that is referred to. */
    Set<String> references() {
        Set<String> references = new TreeSet<>();
        root.findValues("$ref").forEach(each -> references.add(each.asText()));
        return references;
    }
}
