/** Which item to ask next, and why. */
@NullMarked
package dev.viva.ability.pick;

import org.jspecify.annotations.NullMarked;
