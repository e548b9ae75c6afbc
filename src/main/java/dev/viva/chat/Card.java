package dev.viva.chat;

import dev.viva.ability.level.Band;
import dev.viva.bank.ItemId;
import dev.viva.bank.Topic;
import dev.viva.grading.CriterionGrade;
import dev.viva.grading.MisconceptionHit;
import dev.viva.grading.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a reply shows; each platform renders it its own way. */
public sealed interface Card {
    List<Button> buttons();

    /**
     * A question.
     *
     * @param heading such as "Question 2 of 5"
     * @param followUp true where it asks on after an answer, a second try included
     * @param retry true where it offers a second try at a number
     */
    record Question(
            ItemId item,
            AttemptId attempt,
            int turn,
            String heading,
            Topic topic,
            int level,
            String question,
            boolean followUp,
            boolean retry,
            List<Button> buttons)
            implements Card {
        public Question {
            buttons = List.copyOf(buttons);
        }
    }

    /**
     * A mark with its evidence.
     *
     * @param score 0 to 1, null unless graded
     * @param points the criteria in words, in the order of {@code criteria}
     * @param wrong what to answer to the misconceptions found
     * @param sessionScore what counts in the session after hints and second tries, 0 to 1, or null
     */
    record GradeShown(
            ItemId item,
            AttemptId attempt,
            int turn,
            int revision,
            @Nullable Double score,
            Outcome outcome,
            List<CriterionGrade> criteria,
            List<String> points,
            List<MisconceptionHit> misconceptions,
            List<String> wrong,
            List<String> caps,
            @Nullable String note,
            @Nullable Double sessionScore,
            String grader,
            List<Button> buttons)
            implements Card {
        public GradeShown {
            criteria = List.copyOf(criteria);
            points = List.copyOf(points);
            misconceptions = List.copyOf(misconceptions);
            wrong = List.copyOf(wrong);
            caps = List.copyOf(caps);
            buttons = List.copyOf(buttons);
        }
    }

    /**
     * How somebody stands, topic by topic.
     *
     * @param topics those with a mark
     * @param advice what to do next
     * @param overall over all topics, or null before the first mark and on cards of the first versions
     * @param moved what changed since last week, in words
     */
    record Progress(
            int answered,
            List<TopicLine> topics,
            String advice,
            @Nullable Overall overall,
            List<String> moved,
            List<Button> buttons)
            implements Card {
        public Progress {
            topics = List.copyOf(topics);
            // Cards of the first versions say nothing of it.
            moved = List.copyOf(Objects.requireNonNullElse(moved, List.of()));
            buttons = List.copyOf(buttons);
        }
    }

    /**
     * One topic of the progress.
     *
     * @param mean mean session score of the answers, 0 to 1
     * @param level null on cards of the first versions
     */
    record TopicLine(
            Topic topic,
            int answered,
            double mean,
            @Nullable Known level) {}

    /**
     * How well a level is known.
     *
     * @param error standard error, in levels
     * @param enough whether the error is small enough to say anything
     * @param band the levels that hold the truth four times out of five, or null where there is not enough evidence
     */
    record Known(double error, boolean enough, @Nullable Band band) {
        public Known {
            if (enough != (band != null)) {
                throw new IllegalArgumentException("there is a band exactly where there is enough evidence");
            }
        }
    }

    /**
     * The mean over all topics.
     *
     * @param chance to stand at the Sr Staff bar, 0 to 1, or null where there is not enough evidence
     */
    record Overall(Known level, @Nullable Double chance) {}

    /**
     * How somebody stands after a mock interview.
     *
     * @param topics those of the interview that have a mark
     * @param advice what to do next
     */
    record Levels(Overall overall, List<TopicLine> topics, String advice) {
        public Levels {
            topics = List.copyOf(topics);
        }
    }

    /**
     * The end of a mock interview.
     *
     * @param levels how they stand by now, or null on cards of the first versions
     */
    record Scorecard(
            SessionId session,
            int asked,
            int answered,
            @Nullable Double score,
            List<ScoreLine> lines,
            List<String> strengths,
            List<String> gaps,
            List<String> reading,
            @Nullable Levels levels,
            List<Button> buttons)
            implements Card {
        public Scorecard {
            lines = List.copyOf(lines);
            strengths = List.copyOf(strengths);
            gaps = List.copyOf(gaps);
            reading = List.copyOf(reading);
            buttons = List.copyOf(buttons);
        }
    }

    /**
     * One question of a scorecard.
     *
     * @param ending how it ended, such as "answered", "skipped" or "to be reviewed"
     * @param score the grade, 0 to 1, or null
     * @param sessionScore the grade after hints and follow-ups, or null
     * @param made points made, each with the quote that earned it
     * @param missed points missed
     * @param note how a number was read and what went wrong, or null
     */
    record ScoreLine(
            AttemptId attempt,
            ItemId item,
            Topic topic,
            int level,
            String question,
            String ending,
            @Nullable Double score,
            @Nullable Double sessionScore,
            int hints,
            List<Evidence> made,
            List<String> missed,
            List<String> wrong,
            @Nullable String note,
            List<String> reading) {
        public ScoreLine {
            reading = List.copyOf(reading);
            made = List.copyOf(made);
            missed = List.copyOf(missed);
            wrong = List.copyOf(wrong);
        }
    }

    /** A point made and the words that made it. */
    record Evidence(String point, @Nullable String quote, boolean partly) {}

    /** Something to read and learn. */
    record Study(String title, List<String> paragraphs, List<String> reading, List<Button> buttons) implements Card {
        public Study {
            paragraphs = List.copyOf(paragraphs);
            reading = List.copyOf(reading);
            buttons = List.copyOf(buttons);
        }
    }

    /** What one can say. */
    record Help(String intro, List<CommandLine> commands, List<Button> buttons) implements Card {
        public Help {
            commands = List.copyOf(commands);
            buttons = List.copyOf(buttons);
        }
    }

    /** One command of the help. */
    record CommandLine(String usage, String does) {}

    /**
     * One short message.
     *
     * @param file the name of a file that the adapter makes and hands over with it, or null
     */
    record Notice(Tone tone, String message, @Nullable String file, List<Button> buttons) implements Card {
        public Notice {
            buttons = List.copyOf(buttons);
        }

        public static Notice info(String message, Button... buttons) {
            return new Notice(Tone.INFO, message, null, List.of(buttons));
        }

        public static Notice warning(String message, Button... buttons) {
            return new Notice(Tone.WARNING, message, null, List.of(buttons));
        }

        public static Notice file(String message, String file) {
            return new Notice(Tone.INFO, message, file, List.of());
        }
    }

    /** How a notice is meant. */
    enum Tone {
        INFO,
        WARNING
    }

    /** A picture that the adapter draws by its name and parameters. */
    record Picture(String name, Map<String, String> parameters, String alt, List<Button> buttons) implements Card {
        public Picture {
            parameters = Map.copyOf(parameters);
            buttons = List.copyOf(buttons);
        }
    }
}
