package dev.viva.practice;

import dev.viva.grading.Grade;
import java.util.concurrent.CompletionStage;

/** Reads an answer again because the candidate asked for it, whatever the policy says of answers in general. */
public interface Rereading {
    /**
     * Completes when the reading, or why there is none, is with the broker; fails where neither could be sent.
     *
     * @param first the grade that is challenged
     */
    CompletionStage<Void> reread(GradingRequest request, Grade first);
}
