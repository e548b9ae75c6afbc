/** Units of answers: their names, what they measure and how they convert. */
@NullMarked
package dev.viva.numeric.unit;

import org.jspecify.annotations.NullMarked;
