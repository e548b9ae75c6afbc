/** Seeded runs of the whole loop on a modelled broker and a real Redis, with everything that can go wrong. */
@NullMarked
package dev.viva.simulation;

import org.jspecify.annotations.NullMarked;
