/** The interview itself: what a candidate's state is, what an event decides, and how facts change the state. Pure: no clock, no chance, no I/O. */
@NullMarked
package dev.viva.session;

import org.jspecify.annotations.NullMarked;
