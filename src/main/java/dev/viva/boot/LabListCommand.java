package dev.viva.boot;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.viva.adapter.json.Json;
import dev.viva.adapter.json.Wire;
import dev.viva.lab.experiment.Experiments;
import dev.viva.library.LabEntry;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lab list}: every experiment. */
@Command(name = "list", description = "Every experiment: number, name, topic, title.")
final class LabListCommand implements Callable<Integer> {
    @Option(names = "--json", description = "One experiment a line as a JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        List<LabEntry> entries = Experiments.list().entries();
        int widest =
                entries.stream().mapToInt(each -> each.name().length()).max().orElse(1);
        entries.forEach(each -> System.out.println(json ? json(each) : row(each, widest)));
        return 0;
    }

    private static String row(LabEntry entry, int widest) {
        return String.format(
                Locale.ROOT,
                "%s  %-" + widest + "s  %-18s  %s",
                entry.number(),
                entry.name(),
                entry.topic().slug(),
                entry.title());
    }

    private static String json(LabEntry entry) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("number", entry.number());
        node.put("name", entry.name());
        node.put("topic", entry.topic().slug());
        node.put("title", entry.title());
        node.put("shows", entry.shows());
        return Wire.write(node);
    }
}
