/** Numbers inside free-text answers: found near the words of a point, read as numbers are, and compared with its key. */
@NullMarked
package dev.viva.grading.number;

import org.jspecify.annotations.NullMarked;
