/** Compares a number that was read with its key: tolerance, units, slips, and how a key is printed. */
@NullMarked
package dev.viva.numeric.judging;

import org.jspecify.annotations.NullMarked;
