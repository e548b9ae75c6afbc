/** How well a grader agrees with people, what fools it, and what should not change its mind. */
@NullMarked
package dev.viva.accuracy;

import org.jspecify.annotations.NullMarked;
