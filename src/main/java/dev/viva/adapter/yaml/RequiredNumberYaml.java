package dev.viva.adapter.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import dev.viva.bank.RequiredNumber;
import dev.viva.numeric.expression.ExpressionException;
import dev.viva.numeric.judging.Tolerance;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The number of a criterion from YAML. */
final class RequiredNumberYaml {
    private RequiredNumberYaml() {}

    static @Nullable RequiredNumber of(@Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return null;
        }
        List<BigDecimal> also = new ArrayList<>();
        node.path("also").forEach(each -> also.add(each.decimalValue()));
        return new RequiredNumber(
                node.path("value").decimalValue(),
                also,
                tolerance(node.path("tolerance")),
                Nodes.optional(node, "unit"),
                node.path("optional").asBoolean(false),
                follows(node.get("follows")));
    }

    private static Tolerance tolerance(JsonNode node) {
        return new Tolerance(
                decimal(node.get("relative")),
                decimal(node.get("absolute")),
                whole(node.get("decimals")),
                whole(node.get("figures")));
    }

    private static @Nullable BigDecimal decimal(@Nullable JsonNode node) {
        return node == null ? null : node.decimalValue();
    }

    private static @Nullable Integer whole(@Nullable JsonNode node) {
        return node == null ? null : node.asInt();
    }

    private static RequiredNumber.@Nullable Follows follows(@Nullable JsonNode node) {
        if (node == null) {
            return null;
        }
        try {
            return new RequiredNumber.Follows(Nodes.text(node, "from"), Nodes.text(node, "formula"));
        } catch (ExpressionException e) {
            throw new IllegalArgumentException("number: the formula of `follows` " + e.getMessage(), e);
        }
    }
}
