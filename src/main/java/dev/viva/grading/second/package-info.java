/**
 * The second reading: somebody else (a language model, say) reports statement by statement what an answer says, and the
 * host checks every quote, compares two readings, and does the arithmetic. Nothing else that the reader writes is used.
 */
@NullMarked
package dev.viva.grading.second;

import org.jspecify.annotations.NullMarked;
