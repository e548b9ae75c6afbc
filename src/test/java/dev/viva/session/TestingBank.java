package dev.viva.session;

import dev.viva.ability.Picker;
import dev.viva.ability.RotatingPicker;
import dev.viva.bank.AnswerKey;
import dev.viva.bank.Criterion;
import dev.viva.bank.Item;
import dev.viva.bank.ItemBank;
import dev.viva.bank.ItemId;
import dev.viva.bank.Misconception;
import dev.viva.bank.NumericItem;
import dev.viva.bank.RubricItem;
import dev.viva.bank.Topic;
import dev.viva.numeric.template.TemplateReader;
import java.util.List;
import java.util.Map;

/** Four small questions: two on trees, one on calibration, one with a number. */
public final class TestingBank {
    private TestingBank() {}

    public static final RubricItem BAGGING = rubric("bagging", Topic.TREES, 2, "Why does bagging help?");
    public static final RubricItem BOOSTING = rubric("boosting", Topic.TREES, 3, "Why does boosting help?");
    public static final RubricItem TEMPERATURE =
            rubric("temperature", Topic.CALIBRATION, 2, "What does temperature scaling change?");
    public static final NumericItem MEAN = new NumericItem(
            new ItemId("mean"),
            Topic.BIAS_VARIANCE,
            1,
            List.of(),
            "T00.1",
            TemplateReader.read(Map.of(
                    "id",
                    "mean",
                    "parameters",
                    Map.of("b", Map.of("int", List.of(3, 3))),
                    "ask",
                    "What is the mean of 1 and {b}?",
                    "answer",
                    "(1 + b) / 2",
                    "mistakes",
                    List.of(Map.of("says", "only added them", "answer", "1 + b", "credit", 0.25)))),
            null,
            null,
            List.of("Add and divide."),
            "mean",
            "Add them and divide by two.",
            List.of());

    public static ItemBank bank() {
        return new ItemBank(List.of(BAGGING, BOOSTING, TEMPERATURE, MEAN));
    }

    public static Interview interview() {
        return new Interview(bank(), picker(), Rules.DEFAULT);
    }

    public static Picker picker() {
        return new RotatingPicker();
    }

    public static ItemBank without(Item item) {
        return new ItemBank(
                bank().items().stream().filter(each -> !each.id().equals(item.id())).toList());
    }

    private static RubricItem rubric(String id, Topic topic, int level, String ask) {
        return new RubricItem(
                new ItemId(id),
                topic,
                level,
                List.of(),
                ask,
                List.of(ask + " (in other words)"),
                new AnswerKey(
                        List.of(
                                new Criterion(
                                        "main",
                                        2,
                                        "The main point of " + id + ".",
                                        List.of("the main thing about " + id),
                                        List.of(),
                                        "And the main point?",
                                        "Think of the main point."),
                                new Criterion(
                                        "side", 1, "The side point of " + id + ".", List.of(), List.of(), null,
                                        "Look to the side.")),
                        List.of(new Misconception("myth", "It is magic", 1, "It is no magic."))),
                List.of(),
                "This is why " + id + " helps.",
                List.of("esl-8.7"));
    }
}
