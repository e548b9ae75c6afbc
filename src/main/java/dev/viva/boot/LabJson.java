package dev.viva.boot;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.viva.adapter.json.Json;
import dev.viva.lab.experiment.Experiment;
import dev.viva.lab.experiment.Outcome;

/** What {@code lab run} writes beside the picture; the figures stay in the experiment's order. */
final class LabJson {
    private LabJson() {}

    static String of(Experiment experiment, Outcome outcome, long seed, double seconds) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("number", experiment.number());
        node.put("name", experiment.name());
        node.put("topic", experiment.topic().slug());
        node.put("title", experiment.title());
        node.put("shows", experiment.shows());
        node.put("seed", seed);
        node.put("passed", outcome.passed());
        node.put("seconds", Math.round(seconds * 1000) / 1000.0);
        ArrayNode conditions = node.putArray("conditions");
        for (Outcome.Condition each : outcome.conditions()) {
            conditions
                    .addObject()
                    .put("says", each.says())
                    .put("value", each.value())
                    .put("holds", each.holds());
        }
        ObjectNode figures = node.putObject("figures");
        outcome.figures().forEach((name, value) -> figures.set(name, Json.MAPPER.valueToTree(value)));
        return node.toPrettyString() + "\n";
    }
}
