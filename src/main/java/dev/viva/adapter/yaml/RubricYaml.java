package dev.viva.adapter.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import dev.viva.bank.AnswerKey;
import dev.viva.bank.Criterion;
import dev.viva.bank.ItemId;
import dev.viva.bank.Misconception;
import dev.viva.bank.RubricItem;
import dev.viva.bank.Sample;
import java.util.ArrayList;
import java.util.List;

/** A rubric item from YAML. */
final class RubricYaml {
    private RubricYaml() {}

    static RubricItem item(JsonNode node) {
        return new RubricItem(
                new ItemId(Nodes.text(node, "id")),
                Nodes.topic(node),
                Nodes.level(node),
                Nodes.texts(node, "covers"),
                Nodes.text(node, "ask"),
                Nodes.texts(node, "rephrase"),
                new AnswerKey(
                        Nodes.all(node, "criteria", RubricYaml::criterion),
                        Nodes.all(node, "misconceptions", RubricYaml::misconception)),
                Nodes.all(node, "samples", RubricYaml::sample),
                Nodes.text(node, "explain"),
                Nodes.texts(node, "reading"));
    }

    private static Criterion criterion(JsonNode node) {
        return new Criterion(
                Nodes.text(node, "id"),
                Nodes.number(node, "weight", 1),
                Nodes.text(node, "says"),
                Nodes.texts(node, "accept"),
                Nodes.all(node, "bind", RubricYaml::terms),
                RequiredNumberYaml.of(node.get("number")),
                Nodes.optional(node, "follow-up"),
                Nodes.optional(node, "hint"));
    }

    private static List<String> terms(JsonNode node) {
        List<String> terms = new ArrayList<>();
        node.forEach(term -> terms.add(term.asText()));
        return terms;
    }

    private static Misconception misconception(JsonNode node) {
        return new Misconception(
                Nodes.text(node, "id"),
                Nodes.text(node, "says"),
                Nodes.number(node, "costs", 1),
                Nodes.text(node, "reply"));
    }

    private static Sample sample(JsonNode node) {
        return new Sample(
                Nodes.text(node, "answer"),
                Nodes.texts(node, "met"),
                Nodes.texts(node, "partly"),
                Nodes.texts(node, "misconceptions"),
                node.path("held").asBoolean(false));
    }
}
