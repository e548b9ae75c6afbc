package dev.viva.adapter.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.viva.adapter.json.Json;
import dev.viva.bank.AnswerKey;
import dev.viva.bank.Asked;
import dev.viva.bank.Criterion;
import dev.viva.bank.Item;
import dev.viva.bank.ItemBank;
import dev.viva.bank.ItemId;
import dev.viva.bank.RubricItem;
import dev.viva.bank.Topic;
import dev.viva.grading.AnswerKeys;
import dev.viva.grading.Grade;
import dev.viva.grading.Grader;
import dev.viva.grading.GradingTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Grades one JSON line: an answer to an item of the bank, or to a question that brings its own key. A key that comes along
 * is bounded, since every phrasing of it is held against every part of the answer; of an answer only the beginning is read.
 */
public final class GradeLines {
    private static final int LONGEST_PHRASING = 2_000;
    private static final int LONGEST_REFERENCE = 20_000;
    private static final int MOST_CRITERIA = 100;
    private static final int MOST_PHRASINGS = 400;
    private static final ItemId AD_HOC = new ItemId("ad-hoc");

    private final ItemBank bank;
    private final Grader rubric;
    private final Grader numeric;

    public GradeLines(ItemBank bank, Grader rubric, Grader numeric) {
        this.bank = bank;
        this.rubric = rubric;
        this.numeric = numeric;
    }

    /** Never throws: a line that cannot be graded gives a line that says why. */
    public Line answer(String line) {
        return Line.of(line, (in, out) -> {
            Asked asked = asked(in);
            return Line.written(written(out, grader(asked).grade(new GradingTask(asked, text(in, "answer")))));
        });
    }

    private Grader grader(Asked asked) {
        return asked instanceof Asked.Rubric ? rubric : numeric;
    }

    private Asked asked(JsonNode in) {
        if (in.hasNonNull("item")) {
            String name = text(in, "item");
            return found(bank.find(new ItemId(name)), "item " + name);
        }
        if (in.hasNonNull("covers")) {
            String name = text(in, "covers");
            return found(bank.covering(name), "an item that covers " + name);
        }
        if (in.has("criteria")) {
            return adHoc(in, AnswerKeys.fromPoints(criteria(in.get("criteria"))));
        }
        if (in.hasNonNull("reference")) {
            return adHoc(in, AnswerKeys.fromReference(text(in, "reference", LONGEST_REFERENCE)));
        }
        throw new IllegalArgumentException(
                "name an `item` or a `covers`, or give a `question` with `criteria` or a `reference`");
    }

    private static Asked found(Optional<Item> item, String what) {
        return item.map(each -> each.ask(0)).orElseThrow(() -> new IllegalArgumentException("the bank has no " + what));
    }

    private static Asked adHoc(JsonNode in, AnswerKey key) {
        return new RubricItem(
                        AD_HOC,
                        Topic.TRICKY_THEORY,
                        3,
                        List.of(),
                        text(in, "question", LONGEST_REFERENCE),
                        List.of(),
                        key,
                        List.of(),
                        "",
                        List.of())
                .ask(0);
    }

    private static List<Criterion> criteria(JsonNode list) {
        require(list.isArray(), "`criteria` must be a list");
        require(list.size() <= MOST_CRITERIA, "`criteria` has more than " + MOST_CRITERIA + " points");
        List<Criterion> criteria = new ArrayList<>();
        int phrasings = 0;
        for (JsonNode each : list) {
            List<String> accept = accept(each.path("accept"));
            phrasings += 1 + accept.size();
            require(phrasings <= MOST_PHRASINGS, "`criteria` has more than " + MOST_PHRASINGS + " phrasings");
            String says = text(each, "says", LONGEST_PHRASING);
            criteria.add(new Criterion(text(each, "id"), weight(each), says, accept, List.of(), null, null));
        }
        return criteria;
    }

    private static List<String> accept(JsonNode phrasings) {
        require(phrasings.isMissingNode() || phrasings.isNull() || phrasings.isArray(), "`accept` must be a list");
        List<String> accept = new ArrayList<>();
        phrasings.forEach(each -> accept.add(bounded("accept", each, LONGEST_PHRASING)));
        return accept;
    }

    private static double weight(JsonNode criterion) {
        JsonNode weight = criterion.path("weight");
        if (weight.isMissingNode()) {
            return 1;
        }
        require(weight.isNumber(), "`weight` must be a number");
        return weight.asDouble();
    }

    private static String text(JsonNode node, String name) {
        return text(node, name, Integer.MAX_VALUE);
    }

    private static String text(JsonNode node, String name, int longest) {
        return bounded(name, node.path(name), longest);
    }

    private static String bounded(String name, JsonNode value, int longest) {
        require(value.isTextual(), "`" + name + "` must be a text");
        require(value.asText().length() <= longest, "`" + name + "` has more than " + longest + " characters");
        return value.asText();
    }

    private static void require(boolean fits, String otherwise) {
        if (!fits) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private static ObjectNode written(ObjectNode out, Grade grade) {
        if (grade.score() == null) {
            out.putNull("score");
        } else {
            out.put("score", grade.score());
        }
        out.set("outcome", Json.MAPPER.valueToTree(grade.outcome()));
        out.set("criteria", Json.MAPPER.valueToTree(grade.criteria()));
        out.set("misconceptions", Json.MAPPER.valueToTree(grade.misconceptions()));
        out.set("caps", Json.MAPPER.valueToTree(grade.caps()));
        out.set("flags", Json.MAPPER.valueToTree(grade.flags()));
        out.put("grader", grade.grader());
        return out;
    }
}
