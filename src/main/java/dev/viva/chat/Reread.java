package dev.viva.chat;

import dev.viva.bank.Asked;
import dev.viva.grading.Grade;

/**
 * What a second reading read again. It travels with the reading, since an attempt that is over no longer has it. Only
 * free text is read twice: a number is computed, not judged.
 *
 * @param asked the question with its whole key
 * @param first the grade of the first reading
 */
public record Reread(Asked.Rubric asked, Grade first) {}
