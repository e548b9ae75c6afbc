/** Talking to Viva in a terminal. */
@NullMarked
package dev.viva.adapter.terminal;

import org.jspecify.annotations.NullMarked;
