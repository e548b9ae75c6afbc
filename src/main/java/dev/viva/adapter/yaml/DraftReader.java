package dev.viva.adapter.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import dev.viva.bank.lint.Draft;
import dev.viva.bank.lint.Place;
import dev.viva.bank.lint.Written;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Takes an item as it was written, leniently: what has the wrong type is left out. */
final class DraftReader {
    static final String NO_ID = "item without id";

    private final String file;

    DraftReader(String file) {
        this.file = file;
    }

    static String name(Node node) {
        String id = YamlTree.text(YamlTree.get(node, "id"));
        return id == null || id.isBlank() ? NO_ID : id;
    }

    static boolean isNumeric(Node node) {
        return YamlTree.get(node, "parameters") != null || YamlTree.get(node, "answer") != null;
    }

    Draft read(Node node) {
        Node fills = YamlTree.get(node, "fills");
        return new Draft(
                name(node),
                place(node),
                isNumeric(node),
                YamlTree.text(YamlTree.get(node, "topic")),
                (int) number(node, "level", 0),
                texts(node, "covers"),
                fills == null ? null : written(fills, place(node)),
                YamlTree.list(YamlTree.get(node, "criteria")).stream()
                        .map(this::point)
                        .toList(),
                YamlTree.list(YamlTree.get(node, "misconceptions")).stream()
                        .map(this::wrong)
                        .toList(),
                YamlTree.list(YamlTree.get(node, "samples")).stream()
                        .map(this::sample)
                        .toList(),
                texts(node, "reading"),
                null);
    }

    private Draft.Point point(Node node) {
        Node bind = YamlTree.get(node, "bind");
        List<List<String>> groups = new ArrayList<>();
        for (Node group : YamlTree.list(bind)) {
            groups.add(texts(group).stream().map(Written::text).toList());
        }
        return new Draft.Point(
                written(node, "id"),
                number(node, "weight", 1),
                written(node, "says"),
                texts(node, "accept"),
                groups,
                place(bind == null ? node : bind),
                YamlTree.get(node, "hint") != null && YamlTree.get(node, "follow-up") != null);
    }

    private Draft.Wrong wrong(Node node) {
        return new Draft.Wrong(written(node, "id"), number(node, "costs", 1), written(node, "says"));
    }

    private Draft.Marked sample(Node node) {
        return new Draft.Marked(place(node), texts(node, "met"), texts(node, "partly"), texts(node, "misconceptions"));
    }

    private Written written(Node node, String key) {
        return written(YamlTree.get(node, key), place(node));
    }

    private Written written(@Nullable Node node, Place otherwise) {
        String text = YamlTree.text(node);
        return node == null || text == null ? new Written("", otherwise) : new Written(text, place(node));
    }

    private List<Written> texts(Node node, String key) {
        Node list = YamlTree.get(node, key);
        return list == null ? List.of() : texts(list);
    }

    private List<Written> texts(Node list) {
        return YamlTree.list(list).stream()
                .filter(ScalarNode.class::isInstance)
                .map(each -> written(each, place(each)))
                .toList();
    }

    private static double number(Node node, String key, double otherwise) {
        Node value = YamlTree.get(node, key);
        JsonNode plain = value == null ? null : Plain.of(value);
        return plain != null && plain.isNumber() ? plain.asDouble() : otherwise;
    }

    private Place place(Node node) {
        return YamlTree.place(file, node);
    }
}
