/** How near an answer is to a key in meaning: vectors of its stretches beside those of the key. */
@NullMarked
package dev.viva.grading.sense;

import org.jspecify.annotations.NullMarked;
