/** Draws the lab's plots. */
@NullMarked
package dev.viva.adapter.plot;

import org.jspecify.annotations.NullMarked;
