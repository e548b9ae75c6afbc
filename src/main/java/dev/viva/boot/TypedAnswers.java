package dev.viva.boot;

import dev.viva.bank.Asked;
import dev.viva.bank.ItemBank;
import dev.viva.bank.NumericItem;
import dev.viva.numeric.judging.Judge;
import dev.viva.numeric.judging.Judgement;
import dev.viva.numeric.judging.KnownMistake;
import dev.viva.numeric.judging.NumericKey;
import dev.viva.numeric.judging.Quantity;
import java.util.ArrayList;
import java.util.List;

/**
 * Answers as people type them to the numeric questions of a bank: right and wrong, plain and in every kind of dress.
 *
 * @param all every answer with its key
 * @param plain those that are nothing but a number
 */
record TypedAnswers(List<Typed> all, List<Typed> plain) {
    private static final int DRAWS = 3;
    private static final List<String> DRESSES = List.of(
            "#",
            "about #",
            "x = #",
            "**#**",
            "`#`",
            "$#$",
            "I get #, I think",
            "first I add, then I divide, so the answer is #.",
            "2 * 3 = 6, so #");

    /** One answer with the key it is judged by. */
    record Typed(String text, NumericKey key) {
        Judgement judge() {
            return Judge.judge(text, key);
        }

        double parse() {
            return Double.parseDouble(text);
        }
    }

    static TypedAnswers of(ItemBank bank) {
        List<Typed> all = new ArrayList<>();
        List<Typed> plain = new ArrayList<>();
        bank.items().forEach(item -> {
            if (item instanceof NumericItem numeric) {
                for (long seed = 1; seed <= DRAWS; seed++) {
                    add((Asked.Numeric) numeric.ask(seed), all, plain);
                }
            }
        });
        if (plain.isEmpty()) {
            throw new Failure("The bank has no question with a computed answer.");
        }
        return new TypedAnswers(List.copyOf(all), List.copyOf(plain));
    }

    private static void add(Asked.Numeric asked, List<Typed> all, List<Typed> plain) {
        NumericKey key = asked.key();
        DRESSES.forEach(dress -> all.add(new Typed(dress.replace("#", asked.printed()), key)));
        all.add(new Typed("no idea", key));
        for (KnownMistake mistake : asked.mistakes()) {
            plain.add(new Typed(Double.toString(mistake.value().doubleValue()), key));
        }
        if (asked.expected() instanceof Quantity.Finite finite) {
            double right = finite.value().doubleValue();
            for (double each : new double[] {right, -right, right * 100, right * 1.02, right / 3}) {
                plain.add(new Typed(Double.toString(each), key));
            }
            all.add(new Typed(right * 100 + " %", key));
            all.add(new Typed(right * 7 + "/7", key));
        }
        all.addAll(plain.subList(Math.max(0, plain.size() - 5), plain.size()));
    }
}
