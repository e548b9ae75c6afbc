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
import dev.viva.library.LabEntry;
import dev.viva.library.LabList;
import dev.viva.library.Library;
import dev.viva.library.Paper;
import dev.viva.library.ReadingList;
import dev.viva.library.Section;
import dev.viva.library.StudyCard;
import dev.viva.library.Tier;
import dev.viva.library.TopicReading;
import dev.viva.library.Work;
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
        return interview(bank());
    }

    public static Interview interviewWithSecondReader() {
        return new Interview(bank(), picker(), Rules.DEFAULT.withSecondReader(), library());
    }

    public static Interview interview(ItemBank bank) {
        return new Interview(bank, picker(), Rules.DEFAULT, library());
    }

    /** A card and a reading list on trees, a little to read on calibration, and nothing on anything else. */
    public static Library library() {
        return new Library(Map.of(Topic.TREES, treesCard()), readingList(), List.of()).with(lab());
    }

    private static LabList lab() {
        return new LabList(List.of(
                new LabEntry(
                        "X01",
                        "small-steps",
                        Topic.OPTIMIZATION,
                        "Small steps take long",
                        "Small steps take long. Large steps fall over."),
                new LabEntry(
                        "X02",
                        "many-trees",
                        Topic.TREES,
                        "Many trees vote",
                        "Many trees disagree less than one. The picture shows by how much.")));
    }

    private static StudyCard treesCard() {
        return new StudyCard(
                Topic.TREES,
                "Many small trees",
                "Trees vote. Averaging calms them.",
                new StudyCard.Derivation("Averages vary less.", List.of("Write the sum.", "Divide by its length.")),
                new StudyCard.Example("Two trees say 1 and 3.", "Together they say 2."),
                List.of("Counting trees instead of looking at them."),
                List.of("Bagging calms, boosting sharpens.", "One tree is a guess."),
                List.of("esl-8.7", "breiman-2001"));
    }

    private static ReadingList readingList() {
        Work elements = new Work(
                "esl",
                "T. Hastie, R. Tibshirani, J. Friedman",
                "The Elements of Statistical Learning",
                2009,
                Tier.FOUNDATION,
                "2-7 first",
                "It argues carefully.");
        Work book = new Work("pml", "K. P. Murphy", "Probabilistic Machine Learning", 2022, Tier.DEPTH, "4", "Broad.");
        Paper forests =
                new Paper("breiman-2001", "L. Breiman", "Random Forests", 2001, "Machine Learning 45(1)", Tier.DEPTH);
        TopicReading trees = new TopicReading(
                List.of(
                        new Section("esl-8.7", "Bagging", Tier.FOUNDATION),
                        new Section("esl-9.2", "Growing trees", Tier.FOUNDATION),
                        new Section("pml-18", "Trees and boosting", Tier.BUILD)),
                List.of(forests));
        TopicReading calibration = new TopicReading(List.of(new Section("pml-10.3", "Softmax", Tier.BUILD)), List.of());
        return new ReadingList(List.of(elements, book), Map.of(Topic.TREES, trees, Topic.CALIBRATION, calibration));
    }

    public static Picker picker() {
        return new RotatingPicker();
    }

    public static ItemBank without(Item item) {
        return new ItemBank(bank().items().stream()
                .filter(each -> !each.id().equals(item.id()))
                .toList());
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
                                        "side",
                                        1,
                                        "The side point of " + id + ".",
                                        List.of(),
                                        List.of(),
                                        null,
                                        "Look to the side.")),
                        List.of(new Misconception("myth", "It is magic", 1, "It is no magic."))),
                List.of(),
                "This is why " + id + " helps.",
                List.of("esl-8.7"));
    }
}
