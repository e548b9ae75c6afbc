/** Who can do what, and which item to ask next. */
@NullMarked
package dev.viva.ability;

import org.jspecify.annotations.NullMarked;
