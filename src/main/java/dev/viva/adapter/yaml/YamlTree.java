package dev.viva.adapter.yaml;

import dev.viva.bank.lint.Findings;
import dev.viva.bank.lint.Place;
import java.io.StringReader;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** YAML as nodes that know their lines. */
final class YamlTree {
    private static final String RULE = "yaml";

    private YamlTree() {}

    /** The root of a file, or nothing where it is no YAML; what is wrong is added to {@code found}. */
    static Optional<Node> read(String file, String text, Findings found) {
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (root == null) {
                found.error(RULE, new Place(file, 0), null, "the file is empty");
                return Optional.empty();
            }
            Node repeated = repeated(root, Collections.newSetFromMap(new IdentityHashMap<>()));
            if (repeated == null) {
                return Optional.of(root);
            }
            found.error(RULE, place(file, repeated), null, "anchors and aliases are not read; write it out");
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            found.error(RULE, new Place(file, line), null, "not valid YAML: " + e.getProblem());
        } catch (YAMLException e) {
            String first = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            found.error(RULE, new Place(file, 0), null, "not valid YAML: " + first);
        }
        return Optional.empty();
    }

    /** A node that stands in two places; following such ones may take for ever. */
    private static @Nullable Node repeated(Node node, Set<Node> seen) {
        if (!seen.add(node)) {
            return node;
        }
        if (node instanceof MappingNode mapping) {
            for (NodeTuple pair : mapping.getValue()) {
                Node key = repeated(pair.getKeyNode(), seen);
                Node found = key == null ? repeated(pair.getValueNode(), seen) : key;
                if (found != null) {
                    return found;
                }
            }
        } else if (node instanceof SequenceNode sequence) {
            for (Node each : sequence.getValue()) {
                Node found = repeated(each, seen);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    static Place place(String file, Node node) {
        return new Place(file, node.getStartMark().getLine() + 1);
    }

    /** The value of a key, or null. */
    static @Nullable Node get(@Nullable Node node, String key) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple pair : mapping.getValue()) {
                if (pair.getKeyNode() instanceof ScalarNode name
                        && name.getValue().equals(key)) {
                    return pair.getValueNode();
                }
            }
        }
        return null;
    }

    /** The text of a scalar, or null for anything else. */
    static @Nullable String text(@Nullable Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue().strip() : null;
    }

    /** The elements of a list; none for anything else. */
    static List<Node> list(@Nullable Node node) {
        return node instanceof SequenceNode sequence ? sequence.getValue() : List.of();
    }
}
