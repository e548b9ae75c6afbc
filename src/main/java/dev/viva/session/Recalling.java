package dev.viva.session;

import dev.viva.bank.Asked;
import dev.viva.recall.Rating;
import java.time.Instant;
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
            draft.happens(
                    new Fact.Remembered(routine.deck().review(asked.item(), asked.topic(), routine.today(at), rating)));
        });
    }

    private static Optional<Rating> rating(Attempt attempt, Ending ending, @Nullable Double score) {
        if (ending == Ending.EXPLAINED) {
            return Optional.of(Rating.AGAIN);
        }
        return score == null ? Optional.empty() : Optional.of(Rating.of(score, attempt.hints()));
    }
}
