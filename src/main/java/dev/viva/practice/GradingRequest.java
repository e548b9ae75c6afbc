package dev.viva.practice;

import dev.viva.bank.Asked;
import dev.viva.chat.AttemptId;
import dev.viva.chat.CandidateKey;
import dev.viva.chat.EventId;
import dev.viva.chat.Place;
import dev.viva.ids.Ids;
import java.time.Instant;

/** An answer to mark, with the whole key. */
public record GradingRequest(
        CandidateKey candidate,
        Place place,
        AttemptId attempt,
        int turn,
        int revision,
        String answer,
        Asked asked,
        Instant at) {
    /** The same answer for a second reading, whose number no first reading uses. */
    public GradingRequest again() {
        return new GradingRequest(candidate, place, attempt, turn, revision + 1, answer, asked, at);
    }

    /** The id of the event that brings the result: one reading has one result. */
    public EventId resultId() {
        return new EventId(
                "graded:" + Ids.digest(26, attempt.value(), Integer.toString(turn), Integer.toString(revision)));
    }
}
