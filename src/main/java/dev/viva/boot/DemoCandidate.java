package dev.viva.boot;

import com.fasterxml.jackson.databind.JsonNode;
import dev.viva.bank.Criterion;
import dev.viva.bank.Item;
import dev.viva.bank.ItemBank;
import dev.viva.bank.ItemId;
import dev.viva.bank.RubricItem;
import dev.viva.bank.Sample;
import java.util.Comparator;
import java.util.List;

/** A scripted candidate, strong on some questions and weak on others: says what real people said in the bank's samples. */
final class DemoCandidate {
    private static final int RANKS = 3;

    private final ItemBank bank;
    private int asked;

    DemoCandidate(ItemBank bank) {
        this.bank = bank;
    }

    /** The answer to a question card. */
    String answer(JsonNode card) {
        if (card.path("followUp").asBoolean()) {
            return "I have told you all I know about that.";
        }
        asked++;
        return bank.find(new ItemId(card.path("item").asText()))
                .map(this::answer)
                .orElse("I don't know.");
    }

    private String answer(Item item) {
        if (!(item instanceof RubricItem rubric)) {
            return "0.25";
        }
        List<Sample> ranked = rubric.samples().stream()
                .sorted(Comparator.comparingDouble((Sample sample) -> sample.score(rubric.key()))
                        .reversed())
                .toList();
        if (ranked.isEmpty()) {
            return fromKey(rubric);
        }
        int rank = (asked - 1) % RANKS;
        return ranked.get(rank * (ranked.size() - 1) / RANKS).answer();
    }

    /** Where a bank has no samples: the first points in its own accepted phrasings. */
    private String fromKey(RubricItem rubric) {
        StringBuilder said = new StringBuilder();
        List<Criterion> criteria = rubric.key().criteria();
        for (Criterion criterion : criteria.subList(0, Math.max(1, criteria.size() - asked % RANKS))) {
            said.append(
                            criterion.accept().isEmpty()
                                    ? criterion.says()
                                    : criterion.accept().get(0))
                    .append(". ");
        }
        return said.toString().strip();
    }
}
