/** What an answer earned: the grader port, the rubric grader, grades with their evidence, and the guards. */
@NullMarked
package dev.viva.grading;

import org.jspecify.annotations.NullMarked;
