/** When to ask again: FSRS-6, the cards of a person and which of them are due. */
@NullMarked
package dev.viva.recall;

import org.jspecify.annotations.NullMarked;
