package dev.viva.practice;

import dev.viva.bank.Asked;
import dev.viva.grading.Grade;
import dev.viva.grading.Grader;
import dev.viva.grading.GradingTask;

/** Marks requests: free text by the rubric grader, computed answers by the numeric one. */
public final class GraderWork {
    private final Grader rubric;
    private final Grader numeric;

    public GraderWork(Grader rubric, Grader numeric) {
        this.rubric = rubric;
        this.numeric = numeric;
    }

    public Grade grade(GradingRequest request) {
        GradingTask task = new GradingTask(request.asked(), request.answer());
        return request.asked() instanceof Asked.Rubric ? rubric.grade(task) : numeric.grade(task);
    }
}
