package dev.viva.bank.lint;

import dev.viva.bank.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The bundled bank covers the whole guide: each question by one item that stands for it, each gap by at least one. */
public final class GuideCoverage implements Rule {
    private static final Place BANK = new Place("bank", 0);
    private static final int ITEMS = 6;
    private static final int LEVELS = 3;
    private static final int HARDEST = 10;
    private final GuideOutline outline;

    public GuideCoverage(GuideOutline outline) {
        this.outline = outline;
    }

    @Override
    public void check(List<Draft> drafts, Findings found) {
        questions(drafts, found);
        gaps(drafts, found);
        List<Draft> rubric = drafts.stream().filter(each -> !each.numeric()).toList();
        for (Topic topic : Topic.values()) {
            spread(topic.slug(), rubric, found);
        }
        long hardest = rubric.stream().filter(each -> each.level() == 5).count();
        if (hardest < HARDEST) {
            found.warning("coverage", BANK, null, hardest + " rubric items stand at level 5; it takes " + HARDEST);
        }
    }

    private void questions(List<Draft> drafts, Findings found) {
        Map<String, List<Draft>> first = new TreeMap<>();
        for (Draft draft : drafts) {
            for (Written covered : draft.covers()) {
                if (!outline.questions().contains(covered.text())) {
                    String sentence = "the guide has no question `" + covered.text() + "`";
                    found.warning("unknown-question", covered.place(), draft.name(), sentence);
                }
            }
            if (!draft.covers().isEmpty()) {
                first.computeIfAbsent(draft.covers().get(0).text(), any -> new ArrayList<>())
                        .add(draft);
            }
        }
        for (String question : outline.questions()) {
            List<Draft> items = first.getOrDefault(question, List.of());
            if (items.isEmpty()) {
                found.warning("uncovered-question", BANK, null, "no item stands for question " + question);
            }
            items.stream()
                    .skip(1)
                    .forEach(draft -> found.warning(
                            "covered-twice",
                            draft.place(),
                            draft.name(),
                            question + " stands first here and in `"
                                    + items.get(0).name() + "`; one item stands for it"));
        }
    }

    private void gaps(List<Draft> drafts, Findings found) {
        List<GuideOutline.Gap> filled = new ArrayList<>();
        for (Draft draft : drafts) {
            Written fills = draft.fills();
            if (fills != null && draft.topic() != null) {
                GuideOutline.Gap gap = new GuideOutline.Gap(draft.topic(), fills.text());
                filled.add(gap);
                if (!outline.gaps().contains(gap)) {
                    List<String> known = headings(draft.topic());
                    found.warning(
                            "unknown-section",
                            fills.place(),
                            draft.name(),
                            "the guide has no empty or cut section `" + fills.text() + "` in this chapter"
                                    + Nearest.hint(fills.text(), known));
                }
            }
        }
        outline.gaps().stream()
                .filter(gap -> !filled.contains(gap))
                .forEach(gap -> found.warning(
                        "unfilled-section",
                        BANK,
                        null,
                        "no item of " + gap.topic() + " fills `" + gap.heading() + "`"));
    }

    private List<String> headings(String topic) {
        return outline.gaps().stream()
                .filter(gap -> gap.topic().equals(topic))
                .map(GuideOutline.Gap::heading)
                .toList();
    }

    private static void spread(String topic, List<Draft> drafts, Findings found) {
        List<Draft> here =
                drafts.stream().filter(each -> topic.equals(each.topic())).toList();
        int levels = here.stream().map(Draft::level).collect(Collectors.toSet()).size();
        if (here.size() < ITEMS || levels < LEVELS) {
            String sentence = topic + " has " + here.size() + " rubric items over " + levels + " levels; it takes "
                    + ITEMS + " over " + LEVELS;
            found.warning("coverage", BANK, null, sentence);
        }
    }
}
