package dev.viva.numeric.unit;

import java.math.BigDecimal;
import java.util.Map;

/** Things that are counted, and money: known words that never convert into one another. */
final class Counted {
    /** Each line is one thing with its synonyms, singular. */
    private static final String[] THINGS = {
        "step iteration update",
        "epoch",
        "token",
        "parameter param weight",
        "sample example observation",
        "row",
        "column",
        "feature",
        "layer",
        "head",
        "user",
        "click",
        "impression",
        "request",
        "query",
        "document",
        "word",
        "character",
        "class",
        "neuron unit",
        "dimension dim",
        "image",
        "batch",
        "fold",
        "tree",
        "leaf",
        "node",
        "edge",
        "round",
        "trial",
        "GPU",
        "point",
        "operation op",
        "multiplication",
        "coin",
        "event",
        "person",
        "year",
        "month"
    };

    private static final Map<String, String> PLURALS =
            Map.of("query", "queries", "class", "classes", "batch", "batches", "leaf", "leaves", "person", "people");

    private static final String[] MONEY = {"$ USD dollar dollars", "€ EUR euro euros", "£ GBP pound pounds", "¥ JPY yen"
    };

    private Counted() {}

    static void into() {
        for (String line : THINGS) {
            thing(line.split(" "));
        }
        for (String line : MONEY) {
            String name = line.split(" ")[0];
            UnitTable.add(new Unit(name, name, Map.of(Dimension.COUNT, BigDecimal.ONE), true), line);
        }
        UnitTable.add(new Unit("cents", "$", Map.of(Dimension.COUNT, new BigDecimal("0.01")), true), "cents cent ¢");
    }

    private static void thing(String[] synonyms) {
        for (String word : synonyms) {
            String plural = PLURALS.getOrDefault(word, word + "s");
            Unit unit = new Unit(plural, Words.lower(synonyms[0]), Map.of(Dimension.COUNT, BigDecimal.ONE), true);
            UnitTable.add(unit, word + " " + plural);
        }
    }
}
