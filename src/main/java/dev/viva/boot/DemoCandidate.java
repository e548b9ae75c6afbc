package dev.viva.boot;

import com.fasterxml.jackson.databind.JsonNode;
import dev.viva.bank.Asked;
import dev.viva.bank.Criterion;
import dev.viva.bank.Item;
import dev.viva.bank.ItemBank;
import dev.viva.bank.ItemId;
import dev.viva.bank.RubricItem;
import dev.viva.bank.Sample;
import dev.viva.chat.CandidateKey;
import dev.viva.chat.SessionId;
import dev.viva.ids.Ids;
import dev.viva.numeric.judging.Printing;
import java.util.Comparator;
import java.util.List;

/** A scripted candidate, strong on some questions and weak on others: says what real people said in the bank's samples. */
final class DemoCandidate {
    private static final int RANKS = 3;
    private static final int STEP = 2;

    private final ItemBank bank;
    private final CandidateKey self;
    private final SessionId session;
    private int asked;
    private int computed;

    /**
     * @param session the interview it sits in, from which its numbers follow
     */
    DemoCandidate(ItemBank bank, CandidateKey self, SessionId session) {
        this.bank = bank;
        this.self = self;
        this.session = session;
    }

    /** The answer to a question card. */
    String answer(JsonNode card) {
        if (card.path("retry").asBoolean()) {
            return bank.find(new ItemId(card.path("item").asText()))
                    .map(item -> "You are right, it is " + drawn(item).printed())
                    .orElse("skip");
        }
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
            return number(item);
        }
        List<Sample> ranked = rubric.samples().stream()
                .sorted(Comparator.comparingDouble((Sample sample) -> sample.score(rubric.key()))
                        .reversed())
                .toList();
        if (ranked.isEmpty()) {
            return fromKey(rubric);
        }
        int rank = (asked - 1) % RANKS;
        return ranked.get(Math.min(ranked.size() - 1, rank * STEP)).answer();
    }

    /** Right the first time; then a mistake that people make, where the item knows one. */
    private String number(Item item) {
        Asked.Numeric question = drawn(item);
        computed++;
        boolean slips = computed % 2 == 0 && !question.mistakes().isEmpty();
        return slips
                ? Printing.number(question.mistakes().get(0).value(), question.key())
                : "I get " + question.printed();
    }

    private Asked.Numeric drawn(Item item) {
        return (Asked.Numeric) item.ask(Ids.seed(self.text(), session.value(), Integer.toString(asked)));
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
