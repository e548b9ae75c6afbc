package dev.viva.adapter.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import dev.viva.bank.Item;
import dev.viva.bank.lint.Draft;
import dev.viva.bank.lint.Finding;
import dev.viva.bank.lint.Findings;
import dev.viva.bank.lint.ItemIds;
import dev.viva.bank.lint.KeyIds;
import dev.viva.bank.lint.Numbers;
import dev.viva.bank.lint.Place;
import dev.viva.bank.lint.Rule;
import dev.viva.bank.lint.SampleMarks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads bank files and finds every fault that keeps them from being loaded. */
public final class BankReader {
    private static final List<Rule> STRUCTURE = List.of(new ItemIds(), new SampleMarks(), new Numbers());

    /**
     * What was read.
     *
     * @param drafts the items as written, those with faults too
     * @param errors what keeps the bank from being loaded
     */
    public record Reading(List<Draft> drafts, List<Finding> errors) {
        public Reading {
            drafts = List.copyOf(drafts);
            errors = List.copyOf(errors);
        }
    }

    private final Findings found = new Findings();
    private final List<Draft> drafts = new ArrayList<>();

    private BankReader() {}

    /**
     * @param files file names with their texts
     */
    public static Reading read(Map<String, String> files) {
        List<BankReader> readers = files.entrySet().parallelStream()
                .map(file -> new BankReader().file(file.getKey(), file.getValue()))
                .toList();
        List<Draft> drafts =
                readers.stream().flatMap(each -> each.drafts.stream()).toList();
        Findings found = new Findings();
        readers.forEach(each -> found.addAll(each.found.sorted()));
        STRUCTURE.forEach(rule -> rule.check(drafts, found));
        return new Reading(drafts, found.sorted());
    }

    private BankReader file(String file, String text) {
        YamlTree.read(file, text, found).ifPresent(root -> {
            if (root instanceof SequenceNode list) {
                items(file, list);
            } else {
                found.error(
                        "wrong-type",
                        YamlTree.place(file, root),
                        null,
                        "a bank file is a list of items, each behind `- `");
            }
        });
        return this;
    }

    private void items(String file, SequenceNode list) {
        DraftReader reader = new DraftReader(file);
        for (Node node : list.getValue()) {
            Findings own = new Findings();
            Draft draft = reader.read(node);
            new KeyIds().check(List.of(draft), own);
            BankSchema.bundled().check(node, file, DraftReader.name(node), own);
            Item item = own.sorted().isEmpty() ? item(file, node, own) : null;
            found.addAll(own.sorted());
            drafts.add(draft.with(item));
        }
    }

    private static @Nullable Item item(String file, Node node, Findings own) {
        JsonNode plain = Plain.of(node);
        try {
            return DraftReader.isNumeric(node) ? NumericYaml.item(plain) : RubricYaml.item(plain);
        } catch (IllegalArgumentException e) {
            String sentence = String.valueOf(e.getMessage());
            own.error("value", place(file, node, sentence), DraftReader.name(node), sentence);
            return null;
        }
    }

    /** A sentence that begins with the name of a key is about that key. */
    private static Place place(String file, Node node, String sentence) {
        Node about = YamlTree.get(node, sentence.split("[ :]", 2)[0]);
        return YamlTree.place(file, about == null ? node : about);
    }
}
