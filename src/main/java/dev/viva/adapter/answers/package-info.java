/** Collections of answers that people marked, read from files. */
@NullMarked
package dev.viva.adapter.answers;

import org.jspecify.annotations.NullMarked;
