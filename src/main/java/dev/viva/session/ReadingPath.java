package dev.viva.session;

import dev.viva.ability.Standing;
import dev.viva.bank.Topic;
import dev.viva.chat.Button;
import dev.viva.chat.Card;
import dev.viva.library.Library;
import dev.viva.library.ReadingList;
import dev.viva.library.Tier;
import dev.viva.library.TopicReading;
import dev.viva.library.Work;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** What to read, from the weak topics or on one topic, in chat length: below 2,000 characters, Discord's limit. */
final class ReadingPath {
    /** Below this many marks nobody has a weak topic yet. */
    private static final int FEW_MARKS = 3;

    /** From this mean on a topic is not weak, and its path starts where it becomes deep. */
    private static final double STRONG = 0.7;

    private static final int MOST_WEAK = 2;
    private static final List<Tier> BEGINNING = List.of(Tier.FOUNDATION, Tier.BUILD);
    private static final List<Tier> DEEPER = List.of(Tier.DEPTH, Tier.SPECIALTY);

    private ReadingPath() {}

    /** The answer to {@code reading}. */
    static Card card(Library library, CandidateState state, Order.Reading order) {
        Topic topic = order.topic();
        if (topic != null) {
            return onTopic(library, state, order.deeper(), topic);
        }
        if (library.reading().works().isEmpty()) {
            return Card.Notice.info("The reading list is empty.", Wording.buttons(state));
        }
        return state.standing().answered() < FEW_MARKS
                ? foundations(library.reading(), state.standing())
                : path(library, state.standing());
    }

    /** The topics with marks, the weakest first. */
    static List<Topic> weakest(Standing standing) {
        return Arrays.stream(Topic.values())
                .filter(topic -> standing.of(topic).answered() > 0)
                .sorted(Comparator.comparingDouble(topic -> standing.of(topic).mean()))
                .toList();
    }

    /** Leads to the path. */
    static Button button() {
        return new Button(CommandName.READING.word(), "What to read", null);
    }

    private static Card onTopic(Library library, CandidateState state, boolean deeper, Topic topic) {
        TopicReading reading = library.reading().of(topic);
        int all = reading.sections().size() + reading.papers().size();
        List<String> paragraphs = stages(library.reading(), List.of(topic), deeper ? DEEPER : BEGINNING, tier -> all);
        if (paragraphs.isEmpty()) {
            return Card.Notice.info(
                    "The reading list has nothing " + (deeper ? "deeper " : "") + "on " + topic.title() + " yet.",
                    Wording.buttons(state));
        }
        List<Button> buttons = new ArrayList<>();
        buttons.add(new Button(
                CommandName.READING.word() + " " + topic.slug() + (deeper ? "" : " deeper"),
                deeper ? "The beginning" : "Go deeper",
                null));
        if (library.card(topic).isPresent()) {
            buttons.add(Studying.button(topic));
        }
        String title = "Reading: " + topic.title() + (deeper ? ", deeper" : "");
        return new Card.Study(title, paragraphs, List.of(), buttons);
    }

    /** With too few marks to tell what is weak: the works that carry all the others. */
    private static Card foundations(ReadingList reading, Standing standing) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add("With the foundations. From " + FEW_MARKS + " marks on (" + standing.answered()
                + " so far) `reading` goes by your weak topics; `reading trees` shows one topic.");
        for (Tier tier : Tier.values()) {
            List<String> works = reading.works().stream()
                    .filter(work -> work.tier() == tier)
                    .map(work -> tier == Tier.FOUNDATION ? inFull(work) : work.line())
                    .toList();
            if (!works.isEmpty()) {
                paragraphs.add(Points.under(tier.title(), works));
            }
        }
        return new Card.Study("Where to begin reading", paragraphs, List.of(), List.of(Wording.START));
    }

    private static String inFull(Work work) {
        return work.line() + ", chapters " + work.chapters() + ". " + work.why();
    }

    /** From the weak topics up through the tiers; where no topic is weak, from where the least strong becomes deep. */
    private static Card path(Library library, Standing standing) {
        List<Topic> weak = weakest(standing).stream()
                .filter(topic -> standing.of(topic).mean() < STRONG)
                .limit(MOST_WEAK)
                .toList();
        List<Topic> topics = weak.isEmpty() ? weakest(standing).subList(0, 1) : weak;
        List<Tier> tiers = weak.isEmpty() ? DEEPER : List.of(Tier.values());
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add((weak.isEmpty() ? "No topic is weak so far; this goes on with " : "Your weakest so far: ")
                + topics.stream()
                        .map(topic -> topic.title() + " ("
                                + Math.round(100 * standing.of(topic).mean()) + " %)")
                        .collect(Collectors.joining(", "))
                + ".");
        paragraphs.addAll(stages(library.reading(), topics, tiers, ReadingPath::share));
        List<Button> buttons = new ArrayList<>();
        topics.forEach(topic -> buttons.add(
                new Button(CommandName.READING.word() + " " + topic.slug(), "All on " + topic.title(), null)));
        topics.stream()
                .filter(topic -> library.card(topic).isPresent())
                .forEach(topic -> buttons.add(Studying.button(topic)));
        return new Card.Study("Your reading path", paragraphs, List.of(), buttons);
    }

    /** How much of a topic a path takes on a tier: enough to begin with, few enough for one message. */
    private static int share(Tier tier) {
        return tier == Tier.FOUNDATION || tier == Tier.BUILD ? 2 : 1;
    }

    private static List<String> stages(
            ReadingList reading, List<Topic> topics, List<Tier> tiers, ToIntFunction<Tier> most) {
        return tiers.stream()
                .map(tier -> Points.under(tier.title(), reading.lines(topics, tier, most.applyAsInt(tier))))
                .filter(section -> !section.isEmpty())
                .toList();
    }
}
