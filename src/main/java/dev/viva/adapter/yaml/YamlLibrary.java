package dev.viva.adapter.yaml;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.viva.bank.Topic;
import dev.viva.library.Erratum;
import dev.viva.library.Library;
import dev.viva.library.ReadingList;
import dev.viva.library.StudyCard;
import dev.viva.library.TopicReading;
import dev.viva.library.Work;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads a library from YAML. All or nothing, as a bank: with a fault it is not loaded, and every fault is told. */
public final class YamlLibrary {
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Map<String, JsonNode> files = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();

    private YamlLibrary() {}

    /**
     * @param files file names such as {@code study/trees.yaml} with their texts
     * @throws BankException with every fault
     */
    public static Library read(Map<String, String> files) {
        YamlLibrary reader = new YamlLibrary();
        Library library = reader.library(files);
        if (!reader.faults.isEmpty()) {
            throw new BankException(reader.faults);
        }
        return library;
    }

    private Library library(Map<String, String> texts) {
        texts.forEach(this::parse);
        Map<Topic, StudyCard> cards = new EnumMap<>(Topic.class);
        Map<Topic, TopicReading> topics = new EnumMap<>(Topic.class);
        List<Erratum> errata = new ArrayList<>();
        List<Work> works = list(LibraryFiles.WORKS, LibraryYaml::work);
        for (Topic topic : Topic.values()) {
            String study = LibraryFiles.STUDY + topic.slug() + LibraryFiles.ENDING;
            one(study, node -> LibraryYaml.card(node, topic)).ifPresent(card -> cards.put(topic, card));
            String reading = LibraryFiles.READING + topic.slug() + LibraryFiles.ENDING;
            one(reading, node -> LibraryYaml.reading(node, topic)).ifPresent(read -> topics.put(topic, read));
            errata.addAll(list(
                    LibraryFiles.ERRATA + topic.slug() + LibraryFiles.ENDING,
                    node -> LibraryYaml.erratum(node, topic)));
        }
        files.keySet().forEach(file -> faults.add(file + ": no topic is called so"));
        // What does not fit together is worth telling only where each file is right in itself.
        return faults.isEmpty() ? joined(works, cards, topics, errata) : Library.EMPTY;
    }

    private Library joined(
            List<Work> works, Map<Topic, StudyCard> cards, Map<Topic, TopicReading> topics, List<Erratum> errata) {
        ReadingList list =
                guarded("reading", () -> new ReadingList(works, topics)).orElse(Library.EMPTY.reading());
        if (faults.isEmpty()) {
            cards.values().forEach(card -> check(card, list));
        }
        return guarded("library", () -> new Library(cards, list, errata)).orElse(Library.EMPTY);
    }

    private void check(StudyCard card, ReadingList list) {
        card.reading().stream()
                .filter(reference -> !list.knows(reference))
                .forEach(reference -> faults.add(LibraryFiles.STUDY
                        + card.topic().slug() + LibraryFiles.ENDING + ": the reading list does not know " + reference));
    }

    private void parse(String file, String text) {
        try {
            files.put(file, YAML.readTree(text));
        } catch (IOException e) {
            faults.add(file + ": not valid YAML: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private <T> Optional<T> one(String file, Function<JsonNode, T> read) {
        JsonNode root = files.remove(file);
        return root == null ? Optional.empty() : guarded(file, () -> read.apply(root));
    }

    private <T> List<T> list(String file, Function<JsonNode, T> read) {
        JsonNode root = files.remove(file);
        if (root == null) {
            return List.of();
        }
        if (!root.isArray()) {
            faults.add(file + ": must be a list");
            return List.of();
        }
        List<T> all = new ArrayList<>();
        root.forEach(node -> guarded(file + ", " + node.path("id").asText("without id"), () -> read.apply(node))
                .ifPresent(all::add));
        return all;
    }

    private <T> Optional<T> guarded(String where, Supplier<T> make) {
        try {
            return Optional.of(make.get());
        } catch (IllegalArgumentException e) {
            faults.add(where + ": " + e.getMessage());
            return Optional.empty();
        }
    }
}
