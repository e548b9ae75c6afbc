package dev.viva.practice;

import dev.viva.bank.Asked;
import dev.viva.grading.Grade;
import dev.viva.grading.Grader;
import dev.viva.grading.GradingTask;
import java.util.Map;

/** Marks requests: free text by the rubric grader, computed answers by the numeric one. */
public final class GraderWork {
    private final Grader rubric;
    private final Grader numeric;
    private final FollowUps followUps;

    /** One that asks follow-ups as the author wrote them. */
    public GraderWork(Grader rubric, Grader numeric) {
        this(rubric, numeric, FollowUps.AS_WRITTEN);
    }

    public GraderWork(Grader rubric, Grader numeric, FollowUps followUps) {
        this.followUps = followUps;
        this.rubric = rubric;
        this.numeric = numeric;
    }

    /** Other words for the follow-ups of a request's key, as far as they are there. */
    public Map<String, String> followUps(GradingRequest request) {
        return followUps.phrased(request);
    }

    public Grade grade(GradingRequest request) {
        GradingTask task = new GradingTask(request.asked(), request.answer());
        return request.asked() instanceof Asked.Rubric ? rubric.grade(task) : numeric.grade(task);
    }
}
