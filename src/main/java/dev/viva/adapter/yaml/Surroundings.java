package dev.viva.adapter.yaml;

import dev.viva.bank.lint.Errata;
import dev.viva.bank.lint.Findings;
import dev.viva.bank.lint.GuideOutline;
import dev.viva.bank.lint.Place;
import dev.viva.bank.lint.ReadingReferences;
import dev.viva.bank.lint.Readings;
import dev.viva.bank.lint.Written;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** What stands around a bank: reading lists, study cards, errata and the outline of the guide, read for checking. */
public final class Surroundings {
    private static final String OUTLINE = "guide/outline.yaml";

    private final Findings found;
    private final Map<String, String> bundled = LibraryFiles.bundled();

    /**
     * @param found where faults of the files go
     */
    public Surroundings(Findings found) {
        this.found = found;
    }

    /**
     * Everything that can be read up on.
     *
     * @param folder of a team's bank, whose folder {@code reading} adds to the bundled list, or null
     */
    public Readings readings(@Nullable Path folder) {
        Set<String> works = new LinkedHashSet<>();
        Set<String> papers = new LinkedHashSet<>();
        read(bundled(LibraryFiles.READING), works, papers);
        if (folder != null) {
            read(BankFiles.readingOf(folder), works, papers);
        }
        return new Readings(works, papers);
    }

    /** A file of works is a list; one of a topic is a mapping with its papers. */
    private void read(Map<String, String> files, Set<String> works, Set<String> papers) {
        files.forEach((file, text) -> YamlTree.read(file, text, found).ifPresent(root -> {
            YamlTree.list(root).forEach(work -> add(YamlTree.get(work, "id"), works));
            YamlTree.list(YamlTree.get(root, "papers")).forEach(paper -> add(YamlTree.get(paper, "id"), papers));
        }));
    }

    private static void add(@Nullable Node id, Set<String> names) {
        String text = YamlTree.text(id);
        if (text != null) {
            names.add(text);
        }
    }

    /** Checks that the bundled reading lists and study cards refer to what there is, and are whole in themselves. */
    public void checkReferences(Readings readings) {
        ReadingReferences rule = new ReadingReferences(readings);
        bundled(LibraryFiles.READING).forEach((file, text) -> sections(rule, file, text));
        bundled(LibraryFiles.STUDY).forEach((file, text) -> card(rule, file, text));
        try {
            YamlLibrary.read(bundled);
        } catch (BankException e) {
            e.faults().forEach(fault -> found.error("library", new Place("library", 0), null, fault));
        }
    }

    private Map<String, String> bundled(String folder) {
        Map<String, String> files = new TreeMap<>(bundled);
        files.keySet().removeIf(file -> !file.startsWith(folder));
        return files;
    }

    void sections(ReadingReferences rule, String file, String text) {
        YamlTree.read(file, text, found).ifPresent(root -> YamlTree.list(YamlTree.get(root, "sections"))
                .forEach(section -> check(rule, file, YamlTree.get(section, "ref"))));
    }

    void card(ReadingReferences rule, String file, String text) {
        YamlTree.read(file, text, found).ifPresent(root -> card(rule, file, root));
    }

    private void card(ReadingReferences rule, String file, Node root) {
        YamlTree.list(YamlTree.get(root, "reading")).forEach(each -> check(rule, file, each));
        String topic = YamlTree.text(YamlTree.get(root, "topic"));
        if (!file.endsWith("/" + topic + ".yaml")) {
            String sentence = "the card is about `" + topic + "`, its file is named otherwise";
            found.warning("study", YamlTree.place(file, root), null, sentence);
        }
    }

    private void check(ReadingReferences rule, String file, @Nullable Node node) {
        String text = YamlTree.text(node);
        if (node != null && text != null) {
            rule.check(new Written(text, YamlTree.place(file, node)), null, found);
        }
    }

    public Errata errata() {
        return errata(bundled(LibraryFiles.ERRATA));
    }

    Errata errata(Map<String, String> files) {
        List<Errata.Entry> entries = new ArrayList<>();
        files.forEach((file, text) -> YamlTree.read(file, text, found)
                .ifPresent(root -> YamlTree.list(root).forEach(node -> entries.add(erratum(file, node)))));
        return new Errata(entries);
    }

    private static Errata.Entry erratum(String file, Node node) {
        List<Written> items = new ArrayList<>();
        for (Node item : YamlTree.list(YamlTree.get(node, "items"))) {
            items.add(new Written(String.valueOf(YamlTree.text(item)), YamlTree.place(file, item)));
        }
        return new Errata.Entry(new Written(DraftReader.name(node), YamlTree.place(file, node)), items);
    }

    public GuideOutline outline() {
        List<String> questions = new ArrayList<>();
        List<GuideOutline.Gap> gaps = new ArrayList<>();
        YamlTree.read(OUTLINE, BankFiles.required("/" + OUTLINE), found).ifPresent(root -> {
            YamlTree.list(YamlTree.get(root, "questions")).forEach(each -> questions.add(YamlTree.text(each)));
            YamlTree.list(YamlTree.get(root, "gaps"))
                    .forEach(gap -> gaps.add(new GuideOutline.Gap(
                            String.valueOf(YamlTree.text(YamlTree.get(gap, "topic"))),
                            String.valueOf(YamlTree.text(YamlTree.get(gap, "heading"))))));
        });
        return new GuideOutline(questions, gaps);
    }
}
