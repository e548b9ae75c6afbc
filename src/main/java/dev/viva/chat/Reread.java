package dev.viva.chat;

import dev.viva.bank.Asked;
import dev.viva.grading.Grade;

/**
 * What a later reading read again. It travels with the reading, since an attempt that is over no longer has it. Only free
 * text is read twice by a grader: a number is computed, not judged; a person may overrule both.
 *
 * @param asked the question with its whole key
 * @param first the grade before
 * @param challenged true where the candidate asked for it
 */
public record Reread(Asked asked, Grade first, boolean challenged) {}
