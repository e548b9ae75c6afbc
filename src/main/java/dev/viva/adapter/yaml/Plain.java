package dev.viva.adapter.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** YAML nodes without their lines. Plain numbers, true, false and null are what they look like; all else is text. */
final class Plain {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int LONGEST_NUMBER = 40;
    private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]+");
    private static final Pattern DECIMAL =
            Pattern.compile("[-+]?[0-9]*\\.?[0-9]+(?:[eE][-+]?[0-9]{1,3})?|[-+]?[0-9]+\\.");

    private Plain() {}

    static JsonNode of(Node node) {
        if (node instanceof MappingNode mapping) {
            ObjectNode object = JSON.objectNode();
            for (NodeTuple pair : mapping.getValue()) {
                object.set(String.valueOf(YamlTree.text(pair.getKeyNode())), of(pair.getValueNode()));
            }
            return object;
        }
        if (node instanceof SequenceNode sequence) {
            ArrayNode array = JSON.arrayNode();
            sequence.getValue().forEach(each -> array.add(of(each)));
            return array;
        }
        return scalar((ScalarNode) node);
    }

    private static JsonNode scalar(ScalarNode node) {
        String text = node.getValue();
        if (node.getTag().equals(Tag.STR)) {
            return JSON.textNode(text);
        }
        if (node.getTag().equals(Tag.NULL)) {
            return JSON.nullNode();
        }
        if (node.getTag().equals(Tag.BOOL) && (text.equals("true") || text.equals("false"))) {
            return JSON.booleanNode(text.equals("true"));
        }
        boolean numeric = node.getTag().equals(Tag.INT) || node.getTag().equals(Tag.FLOAT);
        return numeric && text.length() <= LONGEST_NUMBER ? number(text) : JSON.textNode(text);
    }

    /** Decimal numbers only: hexadecimal, octal and base-60 ones are texts. */
    private static JsonNode number(String text) {
        if (WHOLE.matcher(text).matches()) {
            BigInteger value = new BigInteger(text);
            return value.bitLength() < Integer.SIZE ? JSON.numberNode(value.intValue()) : JSON.numberNode(value);
        }
        return DECIMAL.matcher(text).matches() ? JSON.numberNode(new BigDecimal(text)) : JSON.textNode(text);
    }
}
