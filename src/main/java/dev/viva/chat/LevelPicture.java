package dev.viva.chat;

import dev.viva.bank.Topic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the picture of somebody's levels shows. All of it stands in the parameters of the card, as numbers without a name, so
 * that whoever draws it looks nothing up: there is nothing to guess and nobody else's to see.
 *
 * @param overall over all topics, where there is enough evidence
 * @param rows the topics with a mark
 * @param history the overall level at the beginning of the last weeks with enough evidence, the oldest first
 */
public record LevelPicture(Optional<Span> overall, List<Row> rows, List<Point> history) {
    /** The name on the card. */
    public static final String NAME = "progress";

    private static final String OVERALL = "overall";
    private static final String TOPICS = "topics";
    private static final String WEEKS = "weeks";
    private static final int LONGEST = 1000;
    private static final int MOST_POINTS = 13;
    private static final int LONGEST_AGO = 999;

    /** One topic; without a span where there is not enough evidence. */
    public record Row(Topic topic, Optional<Span> span) {}

    /**
     * The overall level some time ago.
     *
     * @param ago in weeks, 0 for now
     */
    public record Point(int ago, Span span) {}

    public LevelPicture {
        rows = List.copyOf(rows);
        history = List.copyOf(history);
    }

    /** As the card carries it, for example {@code topics=trees:1.75~3.02,kernels}. */
    public Map<String, String> parameters() {
        Map<String, String> all = new LinkedHashMap<>();
        overall.ifPresent(span -> all.put(OVERALL, span.text()));
        all.put(
                TOPICS,
                rows.stream()
                        .map(row -> row.topic().slug()
                                + row.span().map(span -> ":" + span.text()).orElse(""))
                        .collect(Collectors.joining(",")));
        if (!history.isEmpty()) {
            all.put(
                    WEEKS,
                    history.stream()
                            .map(point -> point.ago() + ":" + point.span().text())
                            .collect(Collectors.joining(",")));
        }
        return all;
    }

    /** Reads parameters, which may come from anybody; nothing where they are not such as {@link #parameters} gives. */
    public static Optional<LevelPicture> read(Map<String, String> parameters) {
        if (parameters.values().stream().anyMatch(each -> each.length() > LONGEST)) {
            return Optional.empty();
        }
        String text = parameters.getOrDefault(OVERALL, "");
        Optional<Span> overall = Span.read(text);
        List<Row> rows = new ArrayList<>();
        for (String part : parts(parameters.getOrDefault(TOPICS, ""))) {
            row(part).ifPresent(rows::add);
        }
        List<Point> history = new ArrayList<>();
        for (String part : parts(parameters.getOrDefault(WEEKS, ""))) {
            point(part).ifPresent(history::add);
        }
        LevelPicture read = new LevelPicture(overall, rows, history);
        // What was not understood is missing when it is written again.
        return read.isSensible() && read.parameters().equals(parameters) ? Optional.of(read) : Optional.empty();
    }

    private boolean isSensible() {
        long topics = rows.stream().map(Row::topic).distinct().count();
        boolean ordered = true;
        for (int i = 1; i < history.size(); i++) {
            ordered &= history.get(i).ago() < history.get(i - 1).ago();
        }
        return !rows.isEmpty() && topics == rows.size() && ordered && history.size() <= MOST_POINTS;
    }

    private static List<String> parts(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(",", -1));
    }

    private static Optional<Row> row(String text) {
        int end = text.indexOf(':');
        String slug = end < 0 ? text : text.substring(0, end);
        Optional<Topic> topic = Arrays.stream(Topic.values())
                .filter(each -> each.slug().equals(slug))
                .findFirst();
        Optional<Span> span = end < 0 ? Optional.empty() : Span.read(text.substring(end + 1));
        return topic.map(each -> new Row(each, span));
    }

    private static Optional<Point> point(String text) {
        int end = text.indexOf(':');
        if (end < 1 || end > 3 || !text.chars().limit(end).allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        int ago = Integer.parseInt(text.substring(0, end));
        return Span.read(text.substring(end + 1))
                .filter(span -> ago <= LONGEST_AGO)
                .map(span -> new Point(ago, span));
    }
}
