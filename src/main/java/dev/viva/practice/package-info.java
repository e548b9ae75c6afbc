/** The one place that joins the domain: the loop that takes an event through apply, durable, publish and commit. Plain Java against ports. */
@NullMarked
package dev.viva.practice;

import org.jspecify.annotations.NullMarked;
