/** Configuration, clock, wiring, embedded servers and the command line. */
@NullMarked
package dev.viva.boot;

import org.jspecify.annotations.NullMarked;
