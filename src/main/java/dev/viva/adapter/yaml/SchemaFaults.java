package dev.viva.adapter.yaml;

import dev.viva.bank.lint.Findings;
import org.yaml.snakeyaml.nodes.Node;

/** Where the faults of one item go. */
record SchemaFaults(String file, String item, Findings found) {
    void add(String rule, Node node, String sentence) {
        found.error(rule, YamlTree.place(file, node), item, sentence);
    }
}
