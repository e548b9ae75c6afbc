/** What was typed: cleaning with a way back to the original, words and stems, sentences and clauses, the field's word list. */
@NullMarked
package dev.viva.grading.text;

import org.jspecify.annotations.NullMarked;
