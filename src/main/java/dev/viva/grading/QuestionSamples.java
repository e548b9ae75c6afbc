package dev.viva.grading;

import dev.viva.bank.Asked;
import dev.viva.bank.Sample;
import java.util.List;

/** Answers to a question that people marked. */
@FunctionalInterface
public interface QuestionSamples {
    QuestionSamples NONE = asked -> List.of();

    /** Those that may shape the grader; never one that is held back. */
    List<Sample> of(Asked.Rubric asked);
}
