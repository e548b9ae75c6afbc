package dev.viva.session;

import dev.viva.ability.Picker;
import dev.viva.ability.TopicStanding;
import dev.viva.ability.level.Level;
import dev.viva.ability.level.Move;
import dev.viva.ability.level.Week;
import dev.viva.ability.level.Weeks;
import dev.viva.ability.model.Belief;
import dev.viva.bank.Topic;
import dev.viva.chat.Card;
import dev.viva.chat.LevelPicture;
import dev.viva.chat.LevelText;
import dev.viva.chat.Span;
import dev.viva.library.Library;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How somebody stands: levels as bands, what moved, what to do next, and a picture of it. */
final class ProgressCards {
    private static final int MOST_MOVES = 4;
    private static final double WENT_WELL = 0.7;
    private static final Set<Topic> ALL = EnumSet.allOf(Topic.class);

    private final Picker picker;
    private final Library library;

    ProgressCards(Picker picker, Library library) {
        this.picker = picker;
        this.library = library;
    }

    /** The answer to {@code progress}: a card in words and, where there is something to draw, a picture. */
    List<Card> cards(CandidateState state, Instant at) {
        Belief belief = belief(state, at);
        List<Card.TopicLine> lines = lines(state, belief, ALL);
        Optional<Topic> weakest = weakest(state, belief);
        Card words = new Card.Progress(
                state.standing().answered(),
                lines,
                advice(state, belief, weakest),
                lines.isEmpty() ? null : overall(belief),
                moved(state, belief, at),
                Wording.onwards(weakest, library));
        boolean known = lines.stream()
                .anyMatch(line -> line.level() != null && line.level().enough());
        return known || !lines.isEmpty() && Level.overall(belief).isEnough()
                ? List.of(words, picture(state, lines, belief, at))
                : List.of(words);
    }

    /** How somebody stands after a mock interview, in its topics. */
    Card.Levels levels(CandidateState state, Instant at, Session.Mock mock) {
        Belief belief = belief(state, at);
        Set<Topic> asked = mock.done().stream().map(Card.ScoreLine::topic).collect(Collectors.toSet());
        return new Card.Levels(
                overall(belief), lines(state, belief, asked), advice(state, belief, weakest(state, belief)));
    }

    private Belief belief(CandidateState state, Instant at) {
        return Belief.of(state.standing().ability().on(Days.of(at)), picker.population());
    }

    private static Card.Overall overall(Belief belief) {
        Level level = Level.overall(belief);
        return new Card.Overall(
                known(level), level.chanceAtBar().map(ProgressCards::rounded).orElse(null));
    }

    private static List<Card.TopicLine> lines(CandidateState state, Belief belief, Collection<Topic> among) {
        List<Card.TopicLine> lines = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            TopicStanding standing = state.standing().of(topic);
            if (standing.answered() > 0 && among.contains(topic)) {
                Card.Known level = known(Level.of(belief, topic.ordinal()));
                lines.add(new Card.TopicLine(topic, standing.answered(), standing.mean(), level));
            }
        }
        return lines;
    }

    private static Card.Known known(Level level) {
        return new Card.Known(
                rounded(level.error()), level.isEnough(), level.band().orElse(null));
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }

    private static List<String> moved(CandidateState state, Belief belief, Instant at) {
        List<String> words = state
                .standing()
                .history()
                .latest()
                .filter(week -> week.week() == Week.of(Days.of(at)))
                .map(week -> Move.since(week, belief))
                .orElse(List.of())
                .stream()
                .filter(move -> move.topic() == null
                        || state.standing().of(move.topic()).answered() > 0)
                .map(Move::words)
                .toList();
        if (words.size() <= MOST_MOVES) {
            return words;
        }
        List<String> first = new ArrayList<>(words.subList(0, MOST_MOVES));
        first.add((words.size() - MOST_MOVES) + " more");
        return first;
    }

    /** By the estimate where there is enough evidence, else by the marks. */
    private static Optional<Topic> weakest(CandidateState state, Belief belief) {
        List<Topic> marked = ReadingPath.weakest(state.standing());
        return marked.stream()
                .filter(topic -> belief.isEnough(topic.ordinal()))
                .min(Comparator.comparingDouble(topic -> belief.mean(topic.ordinal())))
                .or(() -> marked.stream().findFirst());
    }

    private String advice(CandidateState state, Belief belief, Optional<Topic> weakest) {
        if (weakest.isEmpty()) {
            return "No marks yet. Say `probe` for a question.";
        }
        Topic topic = weakest.get();
        if (!belief.isEnough(topic.ordinal()) && state.standing().of(topic).mean() >= WENT_WELL) {
            return "No weak topic so far. Say `probe` to practise or `mock` for an interview.";
        }
        String study =
                library.card(topic).isPresent() ? "`study " + topic.slug() + "`" : "`probe " + topic.slug() + "`";
        if (!Level.overall(belief).isEnough()) {
            return "Weakest so far: " + topic.title() + ". Try " + study + "; a `mock` shows your level soonest.";
        }
        String then = library.card(topic).isPresent() ? ", then `probe " + topic.slug() + "`." : ".";
        return "Weakest so far: " + topic.title() + ". Try " + study + then;
    }

    private static Card picture(CandidateState state, List<Card.TopicLine> lines, Belief belief, Instant at) {
        List<LevelPicture.Row> rows = lines.stream()
                .map(line -> new LevelPicture.Row(
                        line.topic(), span(Level.of(belief, line.topic().ordinal()))))
                .toList();
        List<LevelPicture.Point> history =
                history(state.standing().history(), Level.overall(belief), Week.of(Days.of(at)));
        LevelPicture picture = new LevelPicture(span(Level.overall(belief)), rows, history);
        return new Card.Picture(LevelPicture.NAME, picture.parameters(), alt(lines, belief, history), List.of());
    }

    private static List<LevelPicture.Point> history(Weeks weeks, Level now, int week) {
        List<LevelPicture.Point> points = new ArrayList<>();
        for (Week each : weeks.all()) {
            // A week begins with what was known at the end of the one before.
            int ago = week - each.week() + 1;
            span(each.level()).ifPresent(span -> points.add(new LevelPicture.Point(ago, span)));
        }
        span(now).ifPresent(span -> points.add(new LevelPicture.Point(0, span)));
        return points.size() < 2 ? List.of() : points;
    }

    private static Optional<Span> span(Level level) {
        return level.isEnough() ? Optional.of(Span.within(level.low(), level.high())) : Optional.empty();
    }

    private static String alt(List<Card.TopicLine> lines, Belief belief, List<LevelPicture.Point> history) {
        List<String> parts = new ArrayList<>();
        parts.add("Overall " + LevelText.level(known(Level.overall(belief))));
        lines.stream()
                .filter(line -> line.level() != null && line.level().enough())
                .forEach(line -> parts.add(line.topic().title() + " " + LevelText.level(line.level())));
        String others = lines.stream()
                .filter(line -> line.level() == null || !line.level().enough())
                .map(line -> line.topic().title())
                .collect(Collectors.joining(", "));
        if (!others.isEmpty()) {
            parts.add(LevelText.NOT_ENOUGH + ": " + others);
        }
        String levels = "Your levels as bars: " + String.join("; ", parts) + ".";
        return history.isEmpty() ? levels : levels + " " + past(history);
    }

    private static String past(List<LevelPicture.Point> history) {
        return history.stream()
                .map(point ->
                        (point.ago() == 0 ? "now " : point.ago() == 1 ? "1 week ago " : point.ago() + " weeks ago ")
                                + String.format(
                                        Locale.ROOT,
                                        "%.1f to %.1f",
                                        point.span().low(),
                                        point.span().high()))
                .collect(Collectors.joining("; ", "Overall over time: ", "."));
    }
}
