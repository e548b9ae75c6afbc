/** What was typed: cleaning with a way back to the original, words, stems, sentences, the field's word list. */
@NullMarked
package dev.viva.grading.text;

import org.jspecify.annotations.NullMarked;
