/** The figures of the source guide, recomputed. */
@NullMarked
package dev.viva.lab.claim;

import org.jspecify.annotations.NullMarked;
