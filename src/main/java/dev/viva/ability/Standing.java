package dev.viva.ability;

import dev.viva.ability.model.Belief;
import dev.viva.ability.model.Change;
import dev.viva.ability.model.Population;
import dev.viva.ability.model.Sites;
import dev.viva.bank.ItemId;
import dev.viva.bank.Topic;
import dev.viva.ids.Ids;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a candidate for choosing the next question: under 1 KB when written down.
 *
 * @param topics how they stand, by topic; topics never asked are absent
 * @param seen digests of the items asked last, four characters each, the oldest first
 * @param ability what answers have told about them, by topic in the order of {@link Topic}
 * @param met when the items in {@code seen} were met, as {@link Sightings} writes it
 */
public record Standing(Map<Topic, TopicStanding> topics, String seen, Sites ability, String met) {
    private static final int WIDTH = 4;
    private static final int REMEMBERED = 40;
    private static final Sites NOTHING = Sites.none(Topic.values().length);
    public static final Standing NEW = new Standing(Map.of(), "", NOTHING, "");

    public Standing {
        topics = Collections.unmodifiableMap(new TreeMap<>(topics));
        // States of earlier versions have neither.
        ability = Objects.requireNonNullElse(ability, NOTHING);
        met = Objects.requireNonNullElse(met, "");
    }

    public TopicStanding of(Topic topic) {
        return topics.getOrDefault(topic, TopicStanding.NONE);
    }

    public int answered() {
        return topics.values().stream().mapToInt(TopicStanding::answered).sum();
    }

    public boolean hasSeen(ItemId item) {
        return lastSeen(item) > 0;
    }

    /** The order in which an item was seen last: 0 for never, else higher for later. */
    int lastSeen(ItemId item) {
        return place(mark(item));
    }

    private int place(String mark) {
        for (int at = seen.length() - WIDTH; at >= 0; at -= WIDTH) {
            if (seen.startsWith(mark, at)) {
                return at / WIDTH + 1;
            }
        }
        return 0;
    }

    /** How often an item was met in the thirty days up to {@code day}, in days since 1970, by its mark. */
    int timesMet(String mark, int day) {
        int place = place(mark);
        int marks = seen.length() / WIDTH;
        return place == 0 ? 0 : new Sightings(met).times(marks - place, Math.max(0, day - ability.day()));
    }

    /** How often an item was met in the thirty days up to {@code day}, in days since 1970. */
    public int timesMet(ItemId item, int day) {
        return timesMet(mark(item), day);
    }

    /** The marks of the items that were asked last, this many or as many as are known. */
    List<String> lastMarks(int count) {
        List<String> marks = new ArrayList<>();
        for (int at = Math.max(0, seen.length() - count * WIDTH); at < seen.length(); at += WIDTH) {
            marks.add(seen.substring(at, at + WIDTH));
        }
        return marks;
    }

    /**
     * @param day the day it was asked, in days since 1970
     */
    public Standing afterAsking(ItemId item, Topic topic, int day) {
        int known = lastSeen(item);
        int marks = seen.length() / WIDTH;
        String others = known == 0 ? seen : seen.substring(0, (known - 1) * WIDTH) + seen.substring(known * WIDTH);
        String all = others + mark(item);
        Sightings sightings = new Sightings(met)
                .after(known == 0 ? -1 : marks - known, REMEMBERED, ability.day() == 0 ? 0 : day - ability.day());
        return new Standing(
                with(topic, of(topic).afterAsking()),
                all.substring(Math.max(0, all.length() - REMEMBERED * WIDTH)),
                ability.on(day),
                sightings.text());
    }

    /**
     * After an answer changed what is known of their ability.
     *
     * @param before what it had changed before, or null
     */
    public Standing afterChange(@Nullable Change before, Change change) {
        return new Standing(topics, seen, without(before).with(change), met);
    }

    /**
     * Where they stand by topic and overall, with how sure that is.
     *
     * @param day days since 1970; what was learned fades
     */
    public Belief belief(Population population, int day) {
        return Belief.of(ability.on(day), population);
    }

    /** What is known of their ability without one answer, or with all of them where it is null. */
    public Sites without(@Nullable Change change) {
        return change == null ? ability : ability.without(change);
    }

    public Standing afterMark(Topic topic, double score) {
        return new Standing(with(topic, of(topic).afterMark(score)), seen, ability, met);
    }

    /**
     * After a mark that counted already was read again.
     *
     * @param before what it counted, or null where it had no mark
     */
    public Standing afterRevision(Topic topic, @Nullable Double before, double score) {
        return before == null
                ? afterMark(topic, score)
                : new Standing(with(topic, of(topic).afterRevision(before, score)), seen, ability, met);
    }

    private Map<Topic, TopicStanding> with(Topic topic, TopicStanding standing) {
        Map<Topic, TopicStanding> changed = new TreeMap<>(topics);
        changed.put(topic, standing);
        return changed;
    }

    /** What an item is remembered by. */
    static String mark(ItemId item) {
        return Ids.digest(WIDTH, "seen", item.value());
    }
}
