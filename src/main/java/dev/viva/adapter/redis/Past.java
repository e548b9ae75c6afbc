package dev.viva.adapter.redis;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.viva.adapter.json.Json;
import dev.viva.adapter.json.Wire;
import dev.viva.practice.JournalRecord;
import dev.viva.session.Fact;
import java.util.List;

/** What goes to the list of past attempts: how each ended, and later readings of it. */
final class Past {
    private Past() {}

    static List<String> of(JournalRecord record) {
        return record.facts().stream()
                .filter(fact -> fact instanceof Fact.AttemptClosed || fact instanceof Fact.GradeRevised)
                .map(fact -> entry(record, fact))
                .toList();
    }

    private static String entry(JournalRecord record, Fact fact) {
        ObjectNode node = Json.MAPPER.valueToTree(fact);
        node.put("at", record.at().toString());
        node.put("cause", record.cause().value());
        return Wire.write(node);
    }
}
