package dev.viva.library;

import dev.viva.bank.Topic;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The works to read, and the sections and papers of each topic; turns references into lines for people. */
public final class ReadingList {
    private final Map<String, Work> works = new LinkedHashMap<>();
    private final Map<String, Paper> papers = new LinkedHashMap<>();
    private final Map<Topic, TopicReading> topics = new EnumMap<>(Topic.class);

    /**
     * @throws IllegalArgumentException naming the reference where two works share an id, a section is of no work in the
     *     list, or two topics name different papers alike
     */
    public ReadingList(List<Work> works, Map<Topic, TopicReading> topics) {
        for (Work work : works) {
            if (this.works.put(work.id(), work) != null) {
                throw new IllegalArgumentException("two works are called " + work.id());
            }
        }
        this.topics.putAll(topics);
        this.topics.values().forEach(this::take);
    }

    private void take(TopicReading reading) {
        for (Section section : reading.sections()) {
            if (!works.containsKey(Reference.read(section.reference()).work())) {
                throw new IllegalArgumentException("the section " + section.reference() + " is of no work in the list");
            }
        }
        for (Paper paper : reading.papers()) {
            Paper known = papers.putIfAbsent(paper.id(), paper);
            if (works.containsKey(paper.id()) || known != null && !known.isSamePaper(paper)) {
                throw new IllegalArgumentException("the id " + paper.id() + " means two different things");
            }
        }
    }

    /** The works in the order of the list. */
    public List<Work> works() {
        return List.copyOf(works.values());
    }

    /** What to read on a topic; nothing where the list has nothing. */
    public TopicReading of(Topic topic) {
        return topics.getOrDefault(topic, TopicReading.NONE);
    }

    /** True for a paper of the list and for every part of one of its works. */
    public boolean knows(String reference) {
        return papers.containsKey(reference)
                || works.containsKey(Reference.read(reference).work());
    }

    /**
     * A reference as people read it, such as "Hastie, Tibshirani, Friedman: The Elements of Statistical Learning, 3.4
     * (Shrinkage methods)". What stands there is said in the topic's own words where it has any. A reference that the
     * list does not know comes back as it is: a team's bank may have its own.
     */
    public String line(String reference, Topic topic) {
        Paper paper = papers.get(reference);
        if (paper != null) {
            return paper.line();
        }
        Work work = works.get(Reference.read(reference).work());
        return work == null ? reference : line(work, List.of(place(reference, what(reference, topic))));
    }

    public List<String> lines(List<String> references, Topic topic) {
        return references.stream().map(each -> line(each, topic)).toList();
    }

    /**
     * What the topics offer on a tier, one line for each work with its sections and one for each paper.
     *
     * @param most how many sections and papers of each topic to take
     */
    public List<String> lines(List<Topic> of, Tier tier, int most) {
        Map<String, Set<String>> places = new LinkedHashMap<>();
        Set<String> primary = new LinkedHashSet<>();
        for (Topic topic : of) {
            List<Section> sections = of(topic).sections().stream()
                    .filter(each -> each.tier() == tier)
                    .limit(most)
                    .toList();
            sections.forEach(each -> places.computeIfAbsent(
                            Reference.read(each.reference()).work(), work -> new LinkedHashSet<>())
                    .add(place(each.reference(), Optional.of(each.what()))));
            of(topic).papers().stream()
                    .filter(each -> each.tier() == tier)
                    .limit(most - sections.size())
                    .forEach(each -> primary.add(each.line()));
        }
        List<String> lines = new ArrayList<>();
        works.values().stream()
                .filter(work -> places.containsKey(work.id()))
                .forEach(work -> lines.add(line(work, List.copyOf(places.getOrDefault(work.id(), Set.of())))));
        lines.addAll(primary);
        return lines;
    }

    private Optional<String> what(String reference, Topic topic) {
        return of(topic)
                .section(reference)
                .or(() -> topics.values().stream()
                        .flatMap(reading -> reading.section(reference).stream())
                        .findFirst())
                .map(Section::what);
    }

    private static String place(String reference, Optional<String> what) {
        String place = Reference.read(reference).place();
        return what.map(words -> place.isEmpty() ? words : place + " (" + words + ")")
                .orElse(place);
    }

    private static String line(Work work, List<String> places) {
        String joined = String.join(", ", places);
        return joined.isEmpty() ? work.line() : work.line() + ", " + joined;
    }
}
