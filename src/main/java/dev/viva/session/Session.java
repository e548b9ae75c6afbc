package dev.viva.session;

import dev.viva.bank.ItemId;
import dev.viva.bank.Topic;
import dev.viva.chat.AttemptId;
import dev.viva.chat.Card;
import dev.viva.chat.Place;
import dev.viva.chat.SessionId;
import dev.viva.schedule.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody is doing. */
public sealed interface Session {
    /** Nothing is open. */
    record Idle() implements Session {}

    /** A session in which questions are asked; between two facts of one decision it may have no open attempt. */
    sealed interface Running extends Session {
        SessionId id();

        Place place();

        @Nullable
        Attempt attempt();

        /** How many questions were asked. */
        int asked();

        Running with(@Nullable Attempt attempt);

        /** True where a mark is shown as soon as it is there, and answers may be. */
        default boolean marksAtOnce() {
            return true;
        }

        /** True once the candidate asked to stop while a mark was pending. */
        boolean stopping();

        Running stop();
    }

    /**
     * Questions one after the other, each with feedback at once.
     *
     * @param topic the topic asked for, or null
     * @param level the level asked for, or null
     */
    record Practice(
            SessionId id,
            Place place,
            @Nullable Topic topic,
            @Nullable Integer level,
            boolean numericOnly,
            int asked,
            @Nullable Attempt attempt,
            boolean stopping)
            implements Running {
        @Override
        public Practice with(@Nullable Attempt next) {
            int count = next != null && (attempt == null || !next.id().equals(attempt.id())) ? asked + 1 : asked;
            return new Practice(id, place, topic, level, numericOnly, count, next, stopping);
        }

        @Override
        public Practice stop() {
            return new Practice(id, place, topic, level, numericOnly, asked, attempt, true);
        }
    }

    /**
     * One question, put because its time had come.
     *
     * @param slot which daily probe it is
     */
    record Daily(
            SessionId id, Place place, Slot slot, @Nullable Attempt attempt, boolean stopping) implements Running {
        @Override
        public int asked() {
            return attempt == null ? 0 : 1;
        }

        @Override
        public Daily with(@Nullable Attempt next) {
            return new Daily(id, place, slot, next, stopping);
        }

        @Override
        public Daily stop() {
            return new Daily(id, place, slot, attempt, true);
        }
    }

    /**
     * A mock interview: no marks until the scorecard.
     *
     * @param forgotten true for one on what would be forgotten by the interview
     * @param topics only these; empty: all
     * @param done the questions that are over
     * @param adaptive whether it may end before its length, when enough is known
     */
    record Mock(
            SessionId id,
            Place place,
            int length,
            List<Topic> topics,
            List<Card.ScoreLine> done,
            @Nullable Attempt attempt,
            boolean stopping,
            boolean forgotten,
            boolean adaptive)
            implements Running {
        public Mock {
            topics = List.copyOf(topics);
            done = List.copyOf(done);
        }

        @Override
        public boolean marksAtOnce() {
            return false;
        }

        @Override
        public int asked() {
            return done.size() + (attempt == null ? 0 : 1);
        }

        @Override
        public Mock with(@Nullable Attempt next) {
            return new Mock(id, place, length, topics, done, next, stopping, forgotten, adaptive);
        }

        @Override
        public Mock stop() {
            return new Mock(id, place, length, topics, done, attempt, true, forgotten, adaptive);
        }

        Mock with(Card.ScoreLine line) {
            List<Card.ScoreLine> lines = new ArrayList<>(done);
            lines.add(line);
            return new Mock(id, place, length, topics, lines, attempt, stopping, forgotten, adaptive);
        }

        Optional<Card.ScoreLine> line(AttemptId of) {
            return done.stream().filter(each -> each.attempt().equals(of)).findFirst();
        }

        /** With the line of a question that is over as it stands now. */
        Mock replaced(Card.ScoreLine line) {
            List<Card.ScoreLine> lines = done.stream()
                    .map(each -> each.attempt().equals(line.attempt()) ? line : each)
                    .toList();
            return new Mock(id, place, length, topics, lines, attempt, stopping, forgotten, adaptive);
        }

        List<ItemId> items() {
            return done.stream().map(Card.ScoreLine::item).toList();
        }
    }
}
