package dev.viva.library;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What to read on one topic. */
public record TopicReading(List<Section> sections, List<Paper> papers) {
    static final TopicReading NONE = new TopicReading(List.of(), List.of());

    public TopicReading {
        sections = List.copyOf(sections);
        papers = List.copyOf(papers);
        Set<String> seen = new HashSet<>();
        Stream.concat(sections.stream().map(Section::reference), papers.stream().map(Paper::id))
                .filter(reference -> !seen.add(reference))
                .findFirst()
                .ifPresent(reference -> {
                    throw new IllegalArgumentException("the reference " + reference + " stands twice in one topic");
                });
    }

    Optional<Section> section(String reference) {
        return sections.stream()
                .filter(each -> each.reference().equals(reference))
                .findFirst();
    }
}
