/** Reads numbers as people type them: any dress, never a guess, always in bounded time. */
@NullMarked
package dev.viva.numeric.reading;

import org.jspecify.annotations.NullMarked;
