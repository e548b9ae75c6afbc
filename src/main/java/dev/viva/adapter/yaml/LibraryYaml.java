package dev.viva.adapter.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import dev.viva.bank.ItemId;
import dev.viva.bank.Topic;
import dev.viva.library.Erratum;
import dev.viva.library.Paper;
import dev.viva.library.Section;
import dev.viva.library.StudyCard;
import dev.viva.library.Tier;
import dev.viva.library.TopicReading;
import dev.viva.library.Work;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** Study cards, works, reading and errata from YAML. A key that nobody reads is a fault: it may be a misspelt one. */
final class LibraryYaml {
    private LibraryYaml() {}

    static StudyCard card(JsonNode node, Topic topic) {
        only(node, "topic", "title", "idea", "derivation", "example", "pitfalls", "remember", "reading");
        isOf(topic, node);
        return new StudyCard(
                topic,
                Nodes.text(node, "title"),
                Nodes.text(node, "idea"),
                derivation(node.path("derivation")),
                example(node.path("example")),
                Nodes.texts(node, "pitfalls"),
                Nodes.texts(node, "remember"),
                Nodes.texts(node, "reading"));
    }

    private static StudyCard.Derivation derivation(JsonNode node) {
        only(node, "claim", "steps");
        return new StudyCard.Derivation(Nodes.text(node, "claim"), Nodes.texts(node, "steps"));
    }

    private static StudyCard.Example example(JsonNode node) {
        only(node, "text", "result");
        return new StudyCard.Example(Nodes.text(node, "text"), Nodes.text(node, "result"));
    }

    static Work work(JsonNode node) {
        only(node, "id", "authors", "title", "year", "tier", "chapters", "why");
        return new Work(
                Nodes.text(node, "id"),
                Nodes.text(node, "authors"),
                Nodes.text(node, "title"),
                year(node),
                tier(node),
                Nodes.text(node, "chapters"),
                Nodes.text(node, "why"));
    }

    static TopicReading reading(JsonNode node, Topic topic) {
        only(node, "topic", "sections", "papers");
        isOf(topic, node);
        return new TopicReading(
                Nodes.all(node, "sections", LibraryYaml::section), Nodes.all(node, "papers", LibraryYaml::paper));
    }

    private static Section section(JsonNode node) {
        only(node, "ref", "what", "tier");
        return new Section(Nodes.text(node, "ref"), Nodes.text(node, "what"), tier(node));
    }

    private static Paper paper(JsonNode node) {
        only(node, "id", "authors", "title", "year", "where", "tier");
        return new Paper(
                Nodes.text(node, "id"),
                Nodes.text(node, "authors"),
                Nodes.text(node, "title"),
                year(node),
                Nodes.text(node, "where"),
                tier(node));
    }

    static Erratum erratum(JsonNode node, Topic topic) {
        only(node, "id", "place", "about", "fault", "right", "source", "items");
        return new Erratum(
                Nodes.text(node, "id"),
                topic,
                Nodes.text(node, "place"),
                Nodes.text(node, "about"),
                Nodes.text(node, "fault"),
                Nodes.text(node, "right"),
                Nodes.text(node, "source"),
                Nodes.texts(node, "items").stream().map(ItemId::new).toList());
    }

    private static void isOf(Topic topic, JsonNode node) {
        if (!Nodes.text(node, "topic").equals(topic.slug())) {
            throw new IllegalArgumentException("`topic` must be " + topic.slug() + ", as the file's name");
        }
    }

    private static int year(JsonNode node) {
        JsonNode value = node.path("year");
        if (!value.isInt() || value.asInt() < 1600 || value.asInt() > 2100) {
            throw new IllegalArgumentException("`year` must be a year");
        }
        return value.asInt();
    }

    private static Tier tier(JsonNode node) {
        String word = Nodes.text(node, "tier");
        return Tier.find(word)
                .orElseThrow(() -> new IllegalArgumentException("unknown tier `" + word + "`; there are "
                        + String.join(
                                ", ",
                                Arrays.stream(Tier.values()).map(Tier::word).toList())));
    }

    private static void only(JsonNode node, String... keys) {
        if (!node.isObject()) {
            throw new IllegalArgumentException("expected the keys " + String.join(", ", keys));
        }
        List<String> known = List.of(keys);
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                throw new IllegalArgumentException("unknown key `" + name + "`; there are " + String.join(", ", keys));
            }
        }
    }
}
