/** What must not earn marks: instructions to the grader, the question again, word lists, both answers, retractions. */
@NullMarked
package dev.viva.grading.guard;

import org.jspecify.annotations.NullMarked;
