package dev.viva.session;

import dev.viva.bank.Asked;
import dev.viva.bank.Topic;
import dev.viva.recall.Rating;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the end of an attempt says about memory. */
final class Recalling {
    private Recalling() {}

    /** Only marks count, and the wish to see the answer, which is as good as not knowing. */
    static void remember(Draft draft, Attempt attempt, Ending ending, @Nullable Double score, Instant at) {
        rating(attempt, ending, score).ifPresent(rating -> {
            Asked asked = attempt.asked();
            Routine routine = draft.state().routine();
            draft.happens(new Fact.Remembered(
                    routine.deck().review(asked.item(), asked.topic(), routine.today(at), rating), false));
        });
    }

    /**
     * A later reading of an attempt that is over: it takes the place of the reading before it.
     *
     * @param topic null where it is not known any more
     * @param counts what the attempt counts now
     */
    static void reread(Draft draft, Closed closed, @Nullable Topic topic, @Nullable Double counts, Instant at) {
        Routine routine = draft.state().routine();
        if (counts == null) {
            return;
        }
        Rating rating = Rating.of(counts, closed.hints());
        if (closed.score() == null && topic != null) {
            draft.happens(
                    new Fact.Remembered(routine.deck().review(closed.item(), topic, routine.today(at), rating), false));
        } else if (closed.score() != null && Rating.of(closed.score(), closed.hints()) != rating) {
            String before = Objects.requireNonNullElse(routine.undo(), "");
            routine.deck()
                    .again(closed.item(), before, rating)
                    .ifPresent(review -> draft.happens(new Fact.Remembered(review, true)));
        }
    }

    private static Optional<Rating> rating(Attempt attempt, Ending ending, @Nullable Double score) {
        if (ending == Ending.EXPLAINED) {
            return Optional.of(Rating.AGAIN);
        }
        return score == null ? Optional.empty() : Optional.of(Rating.of(score, attempt.hints()));
    }
}
