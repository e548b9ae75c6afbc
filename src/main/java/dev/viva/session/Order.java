package dev.viva.session;

import dev.viva.bank.Topic;
import dev.viva.chat.AttemptId;
import dev.viva.library.StudyCard;
import dev.viva.schedule.Quiet;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A command that was understood, or why it was not. */
public sealed interface Order {
    /** A command without arguments that matter. */
    record Plain(CommandName name) implements Order {}

    /** {@code probe} and {@code numeric}. */
    record Probe(@Nullable Topic topic, @Nullable Integer level, boolean numericOnly) implements Order {}

    /** What is about days: daily probes, pauses and the interview. */
    sealed interface OfDays extends Order {}

    /** {@code daily} with times; what is null or empty stays as it was. */
    record Daily(
            @Nullable String zone,
            List<LocalTime> times,
            @Nullable Boolean weekdays,
            @Nullable Quiet quiet,
            boolean loud)
            implements OfDays {
        public Daily {
            times = List.copyOf(times);
        }
    }

    /** {@code daily} alone. */
    record DailyShow() implements OfDays {}

    /** {@code daily on} and {@code daily off}. */
    record DailySwitch(boolean on) implements OfDays {}

    /** {@code daily skip}. */
    record DailySkip() implements OfDays {}

    /** {@code snooze}. */
    record Snooze(int days) implements OfDays {}

    /**
     * {@code snooze off} and {@code vacation off}.
     *
     * @param all true to take back what is still to come, too
     */
    record Resume(boolean all) implements OfDays {}

    /** {@code vacation}, from its first to its last day. */
    record Vacation(LocalDate from, LocalDate to) implements OfDays {}

    /** {@code interview} with a day; null: off. */
    record InterviewOn(@Nullable LocalDate date) implements OfDays {}

    /** {@code interview} alone. */
    record InterviewShow() implements OfDays {}

    /**
     * {@code mock}; length null: the usual one.
     *
     * @param forgotten true for {@code mock forgotten}
     */
    record Mock(@Nullable Integer length, List<Topic> topics, boolean forgotten) implements Order {
        public Mock {
            topics = List.copyOf(topics);
        }
    }

    /** {@code study}; topic null: none was named. */
    record Study(@Nullable Topic topic, StudyCard.Part part) implements Order {}

    /**
     * {@code reading}; topic null: the path from the candidate's weak topics.
     *
     * @param deeper true for what comes after the beginning; only with a topic
     */
    record Reading(@Nullable Topic topic, boolean deeper) implements Order {}

    /** {@code lab}; name null: the list. */
    record Lab(@Nullable String name) implements Order {}

    /**
     * {@code forget me}.
     *
     * @param confirmed true when it was said with the word that confirms it
     */
    record Forget(boolean confirmed) implements Order {}

    /**
     * {@code challenge}; attempt null: the latest.
     *
     * @param reason in the candidate's words, or null
     */
    record Challenge(@Nullable AttemptId attempt, @Nullable String reason) implements Order {}

    /** {@code receipt}; attempt null: the latest. */
    record Receipt(@Nullable AttemptId attempt) implements Order {}

    /** The same for the attempt of the button that was pressed, where it names none itself. */
    default Order on(@Nullable AttemptId pressed) {
        if (this instanceof Challenge challenge && challenge.attempt() == null) {
            return new Challenge(pressed, challenge.reason());
        }
        return this instanceof Receipt receipt && receipt.attempt() == null ? new Receipt(pressed) : this;
    }

    /** Not understood: what was wrong and what to do. */
    record Refused(String reason) implements Order {}

    /** Reads a command with its arguments. */
    static Order read(String name, String arguments) {
        Optional<CommandName> found = CommandName.find(name);
        if (found.isEmpty()) {
            return new Refused("I don't know the command `" + Wording.shown(name) + "`. Say `help` for what I can do.");
        }
        return switch (found.get()) {
            case PROBE -> probe(arguments, false);
            case NUMERIC -> probe(arguments, true);
            case MOCK -> mock(arguments);
            case STUDY -> study(arguments);
            case READING -> reading(arguments);
            case LAB -> lab(arguments);
            case CHALLENGE -> challenge(arguments);
            case RECEIPT -> receipt(arguments);
            case FORGET -> forget(arguments);
            case DAILY -> DailyOrders.daily(arguments);
            case SNOOZE -> DailyOrders.snooze(arguments);
            case VACATION -> DailyOrders.vacation(arguments);
            case INTERVIEW -> DailyOrders.interview(arguments);
            default -> new Plain(found.get());
        };
    }

    /** Reads the action of a button: a command as it is typed. */
    static Order pressed(String action) {
        String[] words = action.strip().split("\\s+", 2);
        return read(words[0], words.length > 1 ? words[1] : "");
    }

    private static Order probe(String arguments, boolean numericOnly) {
        Arguments read = Arguments.read(arguments);
        if (read.unknown() != null) {
            return new Refused(unknownTopic(read.unknown()));
        }
        if (read.topics().size() > 1 || read.numbers().size() > 1) {
            return new Refused("`probe` takes one topic and one level, such as `probe trees 3`.");
        }
        Integer level = read.numbers().isEmpty() ? null : read.numbers().get(0);
        if (level != null && (level < 1 || level > 5)) {
            return new Refused(
                    "Levels go from 1 (phone screen) to 5 (Sr Staff bar); " + level + " is not one of them.");
        }
        return new Probe(read.topics().isEmpty() ? null : read.topics().get(0), level, numericOnly);
    }

    private static Order mock(String arguments) {
        List<String> words = new ArrayList<>(List.of(arguments.strip().split("\\s+")));
        boolean forgotten = words.removeIf(word -> word.equalsIgnoreCase("forgotten"));
        Arguments read = Arguments.read(String.join(" ", words));
        if (read.unknown() != null) {
            return new Refused(unknownTopic(read.unknown()));
        }
        if (read.numbers().size() > 1) {
            return new Refused("`mock` takes one number of questions, such as `mock 5 calibration`.");
        }
        if (forgotten && !read.topics().isEmpty()) {
            return new Refused("`mock forgotten` asks about all topics; leave the others out.");
        }
        return new Mock(read.numbers().isEmpty() ? null : read.numbers().get(0), read.topics(), forgotten);
    }

    /** Only the full words count, since nothing can bring back what they erase. */
    private static Order forget(String arguments) {
        return switch (String.join(
                " ", arguments.strip().toLowerCase(Locale.ROOT).split("\\s+"))) {
            case "me" -> new Forget(false);
            case "me yes" -> new Forget(true);
            default -> new Refused("Say `forget me` to have everything I keep about you erased; I ask before I do it.");
        };
    }

    private static Order study(String arguments) {
        List<StudyCard.Part> parts = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (String word : arguments.strip().split("\\s+")) {
            StudyCard.Part.find(word).ifPresentOrElse(parts::add, () -> others.add(word));
        }
        Arguments read = Arguments.read(String.join(" ", others));
        if (read.unknown() != null) {
            return new Refused(unknownTopic(read.unknown()));
        }
        if (read.topics().size() > 1 || parts.size() > 1 || !read.numbers().isEmpty()) {
            return new Refused("`study` takes one topic and one part, such as `study trees example`.");
        }
        return new Study(
                read.topics().isEmpty() ? null : read.topics().get(0),
                parts.isEmpty() ? StudyCard.Part.IDEA : parts.get(0));
    }

    private static Order reading(String arguments) {
        List<String> words = new ArrayList<>(List.of(arguments.strip().split("\\s+")));
        boolean deeper = words.removeIf(word -> word.equalsIgnoreCase("deeper"));
        Arguments read = Arguments.read(String.join(" ", words));
        if (read.unknown() != null) {
            return new Refused(unknownTopic(read.unknown()));
        }
        if (read.topics().size() > 1
                || !read.numbers().isEmpty()
                || deeper && read.topics().isEmpty()) {
            return new Refused("`reading` takes one topic, such as `reading trees` or `reading trees deeper`.");
        }
        return new Reading(read.topics().isEmpty() ? null : read.topics().get(0), deeper);
    }

    private static Order lab(String arguments) {
        String name = arguments.strip();
        if (name.isEmpty()) {
            return new Lab(null);
        }
        return name.chars().anyMatch(Character::isWhitespace)
                ? new Refused(
                        "`lab` takes the name of one experiment, such as `lab adam-first-steps`; `lab` lists them.")
                : new Lab(name);
    }

    private static Order challenge(String arguments) {
        String[] words = arguments.strip().split("\\s+", 2);
        Optional<AttemptId> attempt = AttemptId.find(words[0]);
        String reason = attempt.isPresent() ? words.length > 1 ? words[1] : "" : arguments.strip();
        return new Challenge(attempt.orElse(null), reason.isEmpty() ? null : reason);
    }

    private static Order receipt(String arguments) {
        String id = arguments.strip();
        if (id.isEmpty()) {
            return new Receipt(null);
        }
        return AttemptId.find(id)
                .<Order>map(Receipt::new)
                .orElseGet(() -> new Refused("`receipt` takes the id of one answer, such as `receipt a-0123456789ab`;"
                        + " alone it means the latest."));
    }

    private static String unknownTopic(String word) {
        List<String> slugs = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            slugs.add(topic.slug());
        }
        return "I don't know the topic “" + Wording.shown(word) + "”. Topics: " + String.join(", ", slugs) + ".";
    }
}
