package dev.viva.boot;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.viva.adapter.json.Json;
import dev.viva.adapter.json.Wire;
import dev.viva.bank.lint.Coverage;
import dev.viva.bank.lint.Finding;
import dev.viva.bank.lint.Severity;
import dev.viva.lint.Checked;
import dev.viva.lint.ItemGap;
import dev.viva.lint.SampleGrade;
import dev.viva.lint.SampleRun;
import java.util.ArrayList;
import java.util.List;

/** A check for programs: findings, then samples, coverage and a summary, one JSON object a line with its {@code kind}. */
final class CheckJson {
    private CheckJson() {}

    static List<String> lines(Checked checked) {
        List<ObjectNode> nodes = new ArrayList<>();
        checked.findings().forEach(each -> nodes.add(finding(each)));
        checked.samples().items().forEach(each -> nodes.add(samples(each)));
        checked.coverage().rows().forEach(each -> nodes.add(coverage(each)));
        nodes.add(summary(checked));
        return nodes.stream().map(Wire::write).toList();
    }

    private static ObjectNode node(String kind) {
        return Json.MAPPER.createObjectNode().put("kind", kind);
    }

    private static ObjectNode finding(Finding finding) {
        ObjectNode node = node("finding");
        node.put("severity", finding.severity().word());
        node.put("rule", finding.rule());
        node.put("file", finding.place().file());
        if (finding.place().line() > 0) {
            node.put("line", finding.place().line());
        }
        if (finding.item() != null) {
            node.put("item", finding.item());
        }
        return node.put("says", finding.sentence());
    }

    private static ObjectNode samples(ItemGap item) {
        ObjectNode node = node("samples");
        node.put("item", item.item());
        node.put("file", item.place().file());
        node.put("gap", rounded(item.mean()));
        item.samples().forEach(each -> node.withArray("/samples").add(sample(each)));
        return node;
    }

    private static ObjectNode sample(SampleGrade sample) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("line", sample.place().line());
        node.put("marked", rounded(sample.marked()));
        if (sample.graded() != null) {
            node.put("graded", rounded(sample.graded()));
        }
        return node.put("held", sample.held());
    }

    private static ObjectNode coverage(Coverage.Row row) {
        ObjectNode node = node("coverage");
        node.put("topic", row.topic());
        row.rubric().forEach(each -> node.withArray("/rubric").add(each));
        row.numeric().forEach(each -> node.withArray("/numeric").add(each));
        return node;
    }

    private static ObjectNode summary(Checked checked) {
        ObjectNode node = node("summary");
        node.setAll((ObjectNode) Json.MAPPER.valueToTree(checked.totals()));
        for (Severity severity : Severity.values()) {
            node.put(severity.word() + "s", checked.count(severity));
        }
        node.set("open", share(checked.samples().share(false)));
        node.set("held", share(checked.samples().share(true)));
        return node.put("passes", checked.passes());
    }

    private static ObjectNode share(SampleRun.Share share) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("samples", share.samples());
        node.put("within", share.near());
        return node.put("leftToPeople", share.leftToPeople());
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
